/** A PDF with a password: who knows it can take it off, on this device. */

import { useState } from 'preact/hooks'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import { useFileWords } from '../words.ts'

export function Unlock({ file }: { file: Attachment }) {
  const { session } = useUi()
  const words = useFileWords()
  const desk = useDesk(session.attachments)
  const [password, setPassword] = useState('')
  const id = `password-${file.id}`
  return (
    <div class="file-unlock">
      <label for={id}>
        {words('file.ask.password')}
        <span class="hidden-text">: {file.name}</span>
      </label>
      {/* Not a form's field of its own: the page's form would be sent on with Enter. */}
      <input
        id={id}
        class="line"
        type="password"
        autocomplete="off"
        value={password}
        onInput={event => setPassword(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void desk.unlock(file, password)
        }}
      />
      <button type="button" class="button quiet" disabled={desk.running !== null} onClick={() => void desk.unlock(file, password)}>
        {words('file.do.unlock')}
      </button>
    </div>
  )
}
