/** Files: chosen or dropped, any number. What looks into them and mends them is fetched behind it (repair/). */

import type { TargetedDragEvent, TargetedEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { controlId } from '../focus.ts'
import type { FilePart } from '../repair/file-part.tsx'
import { useUi } from '../ui.ts'
import { Group } from './frame.tsx'
import { described, type QuestionProps } from './question.ts'

/** The larger part, with its words in the page's language; null until it is there. */
function useFilePart(): FilePart | null {
  const { locale } = useUi().words
  const [part, setPart] = useState<FilePart | null>(null)
  useEffect(() => {
    let wanted = true
    const loaded = import('../repair/file-part.tsx').then(({ loadFilePart }) => loadFilePart(locale))
    // Without it files can be chosen all the same; the next drawing tries again.
    loaded.then(fresh => wanted && setPart(fresh), () => undefined)
    return () => {
      wanted = false
    }
  }, [locale])
  return part
}

export function FilesQuestion(props: QuestionProps) {
  const { question, problems } = props
  const { words, session, state } = useUi()
  const part = useFilePart()
  const id = controlId(question.id)
  // All roles can be given to a file; only those that belong to this case are asked for.
  const wanted = state.view?.documents ?? []
  const attach = (files: FileList | null | undefined) => {
    // The rulebook's last role is the general one: nothing is claimed about a file until the person says what it is.
    const general = question.roles.at(-1)?.role ?? ''
    if (files && files.length > 0) session.attachments.attach([...files], general)
  }
  const chosen = (event: TargetedEvent<HTMLInputElement>) => {
    attach(event.currentTarget.files)
    // The same file can be chosen again after it was removed.
    event.currentTarget.value = ''
  }
  const dropped = (event: TargetedDragEvent<HTMLDivElement>) => {
    event.preventDefault()
    attach(event.dataTransfer?.files)
  }
  return (
    <Group {...props}>
      {wanted.length > 0 && (
        <ul class="roles">
          {wanted.map(({ role, name, why, state: wish }) => (
            <li key={role} class={`check-${wish}`}>
              <strong>{name}</strong> <span class="tag">{words(`ui.document.${wish}`)}</span>
              {why && <span class="hint"> {why}</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="drop" onDragOver={event => event.preventDefault()} onDrop={dropped}>
        {/* The browser's own button speaks the browser's language; the label stands in for it in the page's. */}
        <input
          id={id}
          class="hidden-text"
          type="file"
          multiple
          aria-describedby={described(question, problems, `${id}-drop`)}
          onChange={chosen}
        />
        <label for={id} class="button quiet">
          {words('ui.file.choose')}
        </label>
        <p id={`${id}-drop`} class="hint">
          {words('ui.file.drop')}
        </p>
      </div>
      <div role="status">
        {state.reading.length > 0 && <p>{words('ui.file.reading', { n: state.reading.length })}</p>}
        {part && <part.Notices />}
      </div>
      {part && <part.Files question={question} />}
      {part && <part.Wishes />}
    </Group>
  )
}
