import { findCase } from './search.mjs'
import { judge, sites } from './sites.mjs'

/**
 * A condition that no case can meet is a slip, or a leftover. Decided over all cases (classes.mjs, search.mjs); `false` written
 * out says so on purpose. A condition that the search does not get through is told to `unsure`.
 */
export function checkNeverHolds(book, cases, faults, unsure) {
  for (const { file, at, condition, among } of sites(book)) {
    if (condition === undefined || typeof condition === 'boolean' || faults.touches(file, at)) continue
    const { found, undecided } = findCase(cases, [judge(condition), ...among])
    if (undecided) unsure(file, at, 'too many cases to say whether this condition can hold')
    else if (!found) faults.add(file, at, `this condition ${why(cases, condition)}, expected one that some case meets`)
  }
}

/** By itself, or only where it stands. */
function why(cases, condition) {
  const { found } = findCase(cases, [judge(condition)])
  return found ? 'can never hold here: what stands around it or comes before it excludes it' : 'can never hold, whatever is answered'
}
