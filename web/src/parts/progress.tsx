/** How much is done, in words and as a bar. */

import type { View } from '../engine/view.ts'
import { useUi } from '../ui.ts'

export function Progress({ view }: { view: View }) {
  const { words } = useUi()
  const { done, of } = view.progress
  return (
    <div class="progress">
      <label for="progress">{words('ui.progress', { done, of })}</label>
      <progress id="progress" value={done} max={Math.max(of, 1)} />
    </div>
  )
}
