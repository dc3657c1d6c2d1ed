/** What happened to the storage or to the case, in plain words, and what can be done about it. */

import { useUi } from '../ui.ts'
import { useKeepWords } from './use-words.ts'
import { dropStore } from './wipe.ts'

export function Told() {
  const { words, session, state } = useUi()
  const keep = useKeepWords()
  const { storage, event } = state
  if (!keep) return storage === 'kept' || storage === 'off' ? null : <p class="notice warning">{words('ui.storage_refused')}</p>
  return (
    <>
      {storage === 'full' && <p class="notice warning">{keep('keep.full')}</p>}
      {storage === 'newer' && <p class="notice warning">{keep('keep.newer')}</p>}
      {storage === 'damaged' && (
        <div class="notice warning">
          <p>{keep('keep.store_damaged')}</p>
          <button type="button" class="button quiet" onClick={() => void session.shelf.renewStore(dropStore)}>
            {keep('keep.store_damaged.renew')}
          </button>
        </div>
      )}
      {storage === 'off' && event !== 'wiped' && <p class="notice">{keep('keep.off')}</p>}
      {event === 'split' && <p class="notice warning">{keep('keep.split')}</p>}
      {event === 'deleted' && <p class="notice">{keep('keep.deleted')}</p>}
      {event === 'wiped' && <p class="notice good">{keep('keep.wiped')}</p>}
    </>
  )
}
