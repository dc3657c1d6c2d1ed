import { pointer } from './faults.mjs'
import { only } from './book.mjs'
import { occurrences } from './walk.mjs'

/** Periods run forwards, and nothing was checked after the rulebook as a whole. */
export function checkValidity(book, faults) {
  for (const { file, at, value } of occurrences(book, 'valid')) forwards(file, at, value, faults)
  for (const { file, value } of book.entries.act) {
    value.editions.forEach((edition, index) => forwards(file, pointer('editions', index), edition, faults))
  }

  for (const name of ['exits', 'ground', 'authorities', 'routes', 'channels', 'terms']) versions(book.entries[name], faults)

  const head = only(book, 'rulebook')?.value
  if (!head) return
  for (const { file, at, value } of occurrences(book, 'checked_on')) {
    if (value <= head.checked_on) continue
    faults.add(file, at, `${value} lies after the last check of the rulebook, expected ${head.checked_on} or earlier`)
  }
}

function forwards(file, at, { from, to }, faults) {
  if (from === null || to === null || from < to) return
  faults.add(file, at + '/to', `${to} does not lie after ${from}, expected a later date or null`)
}

/** Versions of one rule: 1, 2, 3 ... in order, each in force from the day after the one before it ends, without a gap or an overlap. */
function versions(entries, faults) {
  const last = new Map()
  for (const { file, at, value } of [...entries].sort((left, right) => left.value.version - right.value.version)) {
    const before = last.get(value.id)
    last.set(value.id, value)
    if (!before && value.version > 1) faults.add(file, at + '/version', `version ${value.version} of "${value.id}" has none before it, expected 1`)
    if (!before) continue
    if (value.version !== before.version + 1) faults.add(file, at + '/version', `expected version ${before.version + 1} of "${value.id}"`)
    const expected = before.valid.to === null ? null : dayAfter(before.valid.to)
    if (value.valid.from === expected) continue
    const message = expected === null ? `expected an end of version ${before.version} before this version begins` : `expected ${expected}, the day after version ${before.version} ends`
    faults.add(file, at + '/valid/from', `${value.valid.from} ${expected !== null && value.valid.from > expected ? 'leaves a gap' : 'overlaps'}, ${message}`)
  }
}

const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
