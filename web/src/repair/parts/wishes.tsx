/** What is done to photos: for whoever wants it otherwise. */

import type { TargetedEvent } from 'preact'
import { Outside } from '../../parts/outside.tsx'
import { useUi } from '../../ui.ts'
import { useFileWords } from '../words.ts'

export function Wishes() {
  const { session, state } = useUi()
  const words = useFileWords()
  const changed = (event: TargetedEvent<HTMLInputElement>) => session.wishForFiles({ tidy: event.currentTarget.checked })
  return (
    <details class="why file-wishes">
      <summary>{words('file.wishes')}</summary>
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
