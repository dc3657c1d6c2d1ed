/** The rules are newer than those the case was worked on with: what that changes in it, until the person has seen it. */

import { numericDate } from '../format.ts'
import { changesSince, type Change } from '../seen.ts'
import { useUi } from '../ui.ts'
import { useKeepWords } from './use-words.ts'
import type { KeepWords } from './words.ts'

function worded(change: Change, keep: KeepWords): string {
  const day = (date: string | null) => (date === null ? keep('keep.rules.no_day') : numericDate(date))
  const { title } = change
  if (change.what === 'date') return keep('keep.rules.date', { title, before: day(change.before), after: day(change.after) })
  if (change.what === 'date_new') return keep('keep.rules.date_new', { title, after: day(change.after) })
  return keep(`keep.rules.${change.what}`, { title })
}

export function Changes() {
  const { session, state } = useUi()
  const keep = useKeepWords()
  const { view, given } = state
  const changes = view && given.seen && changesSince(given.seen, view)
  if (!keep || !view || !given.seen || !changes) return null
  return (
    <div class="notice changes">
      <p>{keep('keep.rules.changed', { from: given.seen.rulebook.version, to: view.rulebook.version })}</p>
      {changes.length === 0 ? (
        <p>{keep('keep.rules.same')}</p>
      ) : (
        <ul>
          {changes.map(change => (
            <li key={change.what + change.title}>{worded(change, keep)}</li>
          ))}
        </ul>
      )}
      <button type="button" class="button quiet" onClick={() => session.acceptRules()}>
        {keep('keep.rules.seen')}
      </button>
    </div>
  )
}
