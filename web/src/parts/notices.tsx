/** Things to know that belong to no question: no storage, an outdated draft, a new version. */

import { useUi } from '../ui.ts'
import { Later } from './later.tsx'

const told = () => import('../keep/told.tsx').then(({ Told }) => Told)

export function Notices() {
  const { words, state } = useUi()
  const { update, storage, dropped, event } = state
  return (
    <div class="notices" role="status">
      {storage === 'refused' && <p class="notice warning">{words('ui.storage_refused')}</p>}
      {(event !== null || (storage !== 'kept' && storage !== 'refused')) && <Later load={told} />}
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
