/** A line along the top while words come that the person asked for: nothing below it moves. */

import { useUi } from '../ui.ts'

export function Waiting() {
  const { words, state } = useUi()
  return (
    <div role="status" class="waiting">
      {state.waiting > 0 && (
        <>
          <span class="hidden-text">{words('ui.loading')}</span>
          <progress aria-hidden="true" />
        </>
      )}
    </div>
  )
}
