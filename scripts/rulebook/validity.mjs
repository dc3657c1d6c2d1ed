import { pointer } from './faults.mjs'
import { only } from './book.mjs'
import { occurrences } from './walk.mjs'

/** Periods run forwards, and nothing was checked after the rulebook as a whole. */
export function checkValidity(book, faults) {
  for (const { file, at, value } of occurrences(book, 'valid')) forwards(file, at, value, faults)
  for (const { file, value } of book.entries.act) {
    value.editions.forEach((edition, index) => forwards(file, pointer('editions', index), edition, faults))
  }

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
