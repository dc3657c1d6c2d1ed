/** The case is open in another tab. There is one place at a time where it is written, and this can become it. */

import { Title } from '../screens/title.tsx'
import { useUi } from '../ui.ts'
import { useKeepWords } from './use-words.ts'

export function Elsewhere() {
  const { session, state } = useUi()
  const keep = useKeepWords()
  const { elsewhere } = state
  if (!keep || elsewhere === null) return null
  return (
    <div class="column">
      <Title>{keep('keep.elsewhere')}</Title>
      <p class="lead">{keep('keep.elsewhere.text')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void session.shelf.openCase(elsewhere, true)}>
          {keep('keep.elsewhere.here')}
        </button>
        <button type="button" class="button quiet" onClick={() => session.go({ at: 'start' })}>
          {keep('keep.to_start')}
        </button>
      </div>
    </div>
  )
}
