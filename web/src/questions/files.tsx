/** Files: chosen or dropped, any number; each says what it is, how large, and what it proves. */

import type { TargetedDragEvent, TargetedEvent } from 'preact'
import { controlId } from '../focus.ts'
import type { DocumentInput, Question } from '../engine/view.ts'
import type { FileNotice } from '../files.ts'
import { fileSize } from '../format.ts'
import { useUi } from '../ui.ts'
import { Group } from './frame.tsx'
import { described, type QuestionProps } from './question.ts'

function Role({ document, question }: { document: DocumentInput; question: Question }) {
  const { words, session } = useUi()
  const id = controlId(question.id, document.id)
  const chosen = (event: TargetedEvent<HTMLSelectElement>) => session.attachments.assignRole(document.id, event.currentTarget.value)
  return (
    <>
      <label for={id}>
        {words('ui.file.role')}
        <span class="hidden-text">: {document.name}</span>
      </label>
      <select id={id} class="line" value={document.role} onChange={chosen}>
        {question.roles.map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}

function Attached({ document, question }: { document: DocumentInput; question: Question }) {
  const { words, session } = useUi()
  return (
    <li class="file">
      <p class="file-name">{document.name}</p>
      <p class="hint">
        {document.type.toUpperCase()}, {fileSize(document.size, words)}
      </p>
      <Role document={document} question={question} />
      <button type="button" class="link" onClick={() => session.attachments.detach(document.id)}>
        {words('ui.file.remove')}
        <span class="hidden-text">: {document.name}</span>
      </button>
    </li>
  )
}

function Notice({ notice }: { notice: FileNotice }) {
  const { words } = useUi()
  return (
    <p class={notice.attached ? 'notice warning' : 'notice bad'}>
      <strong>{notice.name}</strong>: {words(`ui.file.${notice.problem}`)} {words(notice.attached ? 'ui.file.taken' : 'ui.file.left_out')}
    </p>
  )
}

export function FilesQuestion(props: QuestionProps) {
  const { question, problems } = props
  const { words, session, state } = useUi()
  const id = controlId(question.id)
  // All roles can be given to a file; only those that belong to this case are asked for.
  const wanted = state.view?.documents ?? []
  const attach = (files: FileList | null | undefined) => {
    // The rulebook's last role is the general one: nothing is claimed about a file until the person says what it is.
    const general = question.roles.at(-1)?.role ?? ''
    if (files && files.length > 0) session.attach([...files], general)
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
            <li key={role}>
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
        {state.fileNotices.map(notice => (
          <Notice key={notice.name + notice.problem} notice={notice} />
        ))}
      </div>
      {state.given.documents.length > 0 && (
        <>
          <p class="small-title">{words('ui.file.attached', { n: state.given.documents.length })}</p>
          <ul class="files">
            {state.given.documents.map(document => (
              <Attached key={document.id} document={document} question={question} />
            ))}
          </ul>
        </>
      )}
    </Group>
  )
}
