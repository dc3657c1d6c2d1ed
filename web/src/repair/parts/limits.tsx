/** How the channel takes files and how large they should stay: said before any is chosen. */

import type { TargetedEvent } from 'preact'
import { fileSize } from '../../format.ts'
import { useUi } from '../../ui.ts'
import { choices, intakeOf, targetOf } from '../target.ts'
import { useFileWords } from '../words.ts'

function Target() {
  const { words: page, session, state } = useUi()
  const words = useFileWords()
  const target = targetOf(state)
  const chosen = (event: TargetedEvent<HTMLSelectElement>) => session.wishForFiles({ target: Number(event.currentTarget.value) })
  return (
    <>
      <p class="hint" id="file-target-hint">
        {words('file.target.unknown')}
      </p>
      <label class="file-label" for="file-target">
        {words('file.target')}
      </label>
      <select id="file-target" class="line" aria-describedby="file-target-hint" value={String(target)} onChange={chosen}>
        {choices(target).map(bytes => (
          <option key={bytes} value={String(bytes)}>
            {fileSize(bytes, page)}
          </option>
        ))}
      </select>
    </>
  )
}

export function Limits() {
  const words = useFileWords()
  const how = intakeOf(useUi().state)?.files.how ?? 'upload'
  return <div class="file-limits">{how === 'upload' ? <Target /> : <p class="hint">{words(`file.target.${how}`)}</p>}</div>
}
