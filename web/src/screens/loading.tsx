/** While the engine is being fetched: a moment, on a slow network a little longer. */

import { useUi } from '../ui.ts'
import { Title } from './title.tsx'

export function LoadingScreen() {
  const { words } = useUi()
  return (
    <div class="column" aria-busy="true">
      <Title>{words('ui.loading')}</Title>
      <progress aria-label={words('ui.loading')} />
    </div>
  )
}
