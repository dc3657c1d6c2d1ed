/** How the channel takes files, how large they should stay, and what is done to photos: for whoever wants it otherwise. */

import type { TargetedEvent } from 'preact'
import { fileSize } from '../../format.ts'
import { Outside } from '../../parts/outside.tsx'
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

export function Wishes() {
  const { session, state } = useUi()
  const words = useFileWords()
  const how = intakeOf(state)?.files.how ?? 'upload'
  const changed = (event: TargetedEvent<HTMLInputElement>) => session.wishForFiles({ tidy: event.currentTarget.checked })
  return (
    <details class="why file-wishes">
      <summary>{words('file.wishes')}</summary>
      {how === 'upload' ? <Target /> : <p class="hint">{words(`file.target.${how}`)}</p>}
      <label class="file-tidy">
        <input type="checkbox" checked={state.given.tidy} aria-describedby="file-tidy-hint" onChange={changed} />
        <span>{words('file.tidy')}</span>
      </label>
      <p id="file-tidy-hint" class="hint">
        {words('file.tidy.hint')}
      </p>
      <p class="hint">
        {words('file.libheif')} <Outside to="licences/libheif.txt">{words('file.libheif.licence')}</Outside>
      </p>
    </details>
  )
}
