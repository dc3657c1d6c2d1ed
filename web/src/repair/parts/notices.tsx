/** Files that were left out, each with its reason; and a way to stop while many are read. */

import { useUi } from '../../ui.ts'
import { useFileWords } from '../words.ts'

export function Notices() {
  const { session, state } = useUi()
  const words = useFileWords()
  return (
    <>
      {state.reading.length > 0 && (
        <button type="button" class="link" onClick={() => session.attachments.stop()}>
          {words('file.stop')}
        </button>
      )}
      {state.fileNotices.map(({ name, problem }) => (
        <p key={name + problem} class="notice bad">
          <strong>{name}</strong>: {words(`file.left.${problem}`)} {words('file.left')}
        </p>
      ))}
    </>
  )
}
