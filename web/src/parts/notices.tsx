/** Things to know that belong to no question: no storage, a clock that is wrong, an outdated draft, a new version. */

import { canBe, kazakhstanTime } from '../clock.ts'
import { numericDate } from '../format.ts'
import { useUi } from '../ui.ts'
import { Later } from './later.tsx'

const changes = () => import('../keep/changes.tsx').then(({ Changes }) => Changes)
const told = () => import('../keep/told.tsx').then(({ Told }) => Told)

export function Notices() {
  const { words, state } = useUi()
  const { update, storage, dropped, event, given, view, place } = state
  const newer = view !== null && given.seen !== null && given.seen.rulebook.hash !== view.rulebook.hash && place.at !== 'start'
  const now = kazakhstanTime()
  return (
    <div class="notices" role="status">
      {storage === 'refused' && <p class="notice warning">{words('ui.storage_refused')}</p>}
      {(event !== null || (storage !== 'kept' && storage !== 'refused')) && <Later key="told" load={told} />}
      {newer && <Later key="changes" load={changes} />}
      {view && !canBe(now, view.rulebook.checked_on) && <p class="notice warning">{words('ui.clock', { date: numericDate(now) })}</p>}
      {dropped > 0 && <p class="notice warning">{words('ui.dropped', { n: dropped })}</p>}
      {update && storage === 'kept' && (
        <p class="notice">
          {words('ui.update')}{' '}
          <button type="button" class="link" onClick={update}>
            {words('ui.update.do')}
          </button>
        </p>
      )}
    </div>
  )
}
