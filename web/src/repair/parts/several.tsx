/** Several files into one PDF, in the order that the person chooses. */

import { useState } from 'preact/hooks'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import { has } from '../finding.ts'
import { useFileWords } from '../words.ts'

const pictures: readonly string[] = ['jpg', 'png', 'webp', 'gif', 'bmp', 'heic', 'avif', 'tif']

/** A signature holds for one file alone; a locked file cannot be read. */
function canBeBound({ type, finding }: Attachment): boolean {
  if (!finding || has(finding, 'too_large_picture')) return false
  return pictures.includes(type) || (type === 'pdf' && finding.signatures === 0 && !has(finding, 'password') && !has(finding, 'broken'))
}

export function Several({ files }: { files: readonly Attachment[] }) {
  const { session, words: page } = useUi()
  const words = useFileWords()
  const desk = useDesk(session.attachments)
  const [order, setOrder] = useState<string[]>([])
  const bindable = files.filter(canBeBound)
  const chosen = order.flatMap(id => bindable.filter(file => file.id === id))
  if (bindable.length < 2) return null
  const toggle = (id: string, on: boolean) => setOrder(on ? [...order, id] : order.filter(each => each !== id))
  const move = (at: number, by: number) => {
    const next = chosen.map(({ id }) => id)
    const [id] = next.splice(at, 1)
    if (id !== undefined) next.splice(at + by, 0, id)
    setOrder(next)
  }
  const bind = async () => {
    await desk.combine(chosen, words('file.several.name'), page.locale)
    setOrder([])
  }
  return (
    <details class="why file-several">
      <summary>{words('file.several')}</summary>
      <p class="hint">{words('file.several.hint')}</p>
      <ul class="file-order">
        {bindable.map(file => (
          <li key={file.id}>
            <label class="file-tidy">
              <input type="checkbox" checked={order.includes(file.id)} onChange={event => toggle(file.id, event.currentTarget.checked)} />
              <span>{file.name}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <ol class="file-order">
          {chosen.map((file, at) => (
            <li key={file.id}>
              <span class="file-name">{file.name}</span>
              <button type="button" class="link" disabled={at === 0} onClick={() => move(at, -1)}>
                {words('file.several.up')}
                <span class="hidden-text">: {file.name}</span>
              </button>
              <button type="button" class="link" disabled={at === chosen.length - 1} onClick={() => move(at, 1)}>
                {words('file.several.down')}
                <span class="hidden-text">: {file.name}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="button quiet" disabled={chosen.length < 2 || desk.running !== null} onClick={() => void bind()}>
        {words('file.several.bind')}
      </button>
    </details>
  )
}
