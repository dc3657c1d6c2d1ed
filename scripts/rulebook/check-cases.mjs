import { PossibleCases } from './case.mjs'
import { checkDeadEnds } from './dead-ends.mjs'
import { checkNeverHolds } from './never-holds.mjs'
import { checkUnasked } from './unasked.mjs'

/** What only shows when every case is thought through; for rules of which every name is known. Returns what stayed undecided. */
export function checkCases(book, faults) {
  const cases = new PossibleCases(book)
  const undecided = []
  const unsure = (file, at, message) => undecided.push({ file, at: at || '/', message })
  checkNeverHolds(book, cases, faults, unsure)
  checkUnasked(book, cases, faults, unsure)
  checkDeadEnds(book, cases, faults, unsure)
  return undecided
}
