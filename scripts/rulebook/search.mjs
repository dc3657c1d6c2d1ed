import { daysFor, isAtom } from './days.mjs'
import { Open, truth } from './truth.mjs'

/** How many cases are looked at before a question counts as not decided. The rules of 2026 need a few hundred at most. */
export const bound = 5000

/**
 * Looks for a case in which every one of `wanted` is true. Each is a function of the reader of facts. Answers are given one at a
 * time, and only those that something still asks for; as soon as one of `wanted` is false whatever else is answered, the branch
 * is left. So "none" is a proof over all cases, and one found is a case. `{found: Map}`, `{found: null}` or `{undecided: true}`.
 *
 * `open`: a fact that stays unanswered; then `wanted[0]` has to be open because of it, and the others must not be false.
 */
export function findCase(cases, wanted, open) {
  let looked = 0
  return branch(new Map(), wanted)

  function branch(decided, before) {
    looked += 1
    if (looked > bound) return { undecided: true }
    if (!possible(cases, decided)) return { found: null }
    const rest = still(decided, before)
    if (!rest) return { found: null }
    const name = rest.ask ?? unfilled(cases, decided)
    if (name === undefined) return { found: decided }
    for (const value of cases.values(name)) {
      const result = branch(new Map(decided).set(name, value), rest.wanted)
      if (result.found || result.undecided) return result
    }
    return { found: null }
  }

  /** What of `before` is not true yet, and what to ask next; nothing when this cannot become a case. What is true stays true. */
  function still(decided, before) {
    const facts = cases.reader(decided, open)
    const rest = { wanted: [], ask: undefined }
    for (const each of before) {
      const value = truth(each(facts))
      const mustBeOpen = open !== undefined && each === wanted[0]
      if (value === mustBeOpen || value === false) return undefined
      if (value === true) continue
      rest.wanted.push(each)
      if (value.ask !== undefined) rest.ask ??= value.ask
      else if (mustBeOpen ? !value.left : open === undefined) return undefined
    }
    return rest
  }
}

/** There are days for the dates as they lie, and a list that must be answered is not empty. */
function possible(cases, decided) {
  for (const [name, value] of decided) {
    if (value === false && mustHold(cases, name)?.every((bit) => decided.get(bit) === false)) return false
  }
  return daysFor(decided, cases.limits) !== undefined
}

/** A part of a list of which so far it is only known what it does not hold. */
function unfilled(cases, decided) {
  for (const [name] of decided) {
    const bits = mustHold(cases, name)
    if (bits && !bits.some((bit) => decided.get(bit))) return bits.find((bit) => !decided.has(bit))
  }
  return undefined
}

function mustHold(cases, name) {
  const [id, option] = name.split('#')
  const list = cases.classes.get(id)
  return option && !list.optional ? list.options.map((each) => `${id}#${each}`) : undefined
}

/** Not true in this case: false, or never to be decided. */
export const notTrue = (judge) => (facts) => {
  const value = truth(judge(facts))
  if (value instanceof Open) return isDecidable(value) ? value : true
  return !value
}

/** Never to be decided in this case, whatever else is answered. */
export const stuck = (judge) => (facts) => {
  const value = truth(judge(facts))
  if (!(value instanceof Open)) return false
  return isDecidable(value) ? value : true
}

const isDecidable = ({ ask, left }) => ask !== undefined || left

/** A case in words: `complained is "no", happened holds "late", due_on is 2026-11-20`. */
export function tell(cases, found) {
  const said = []
  for (const [name, value] of found) {
    const [id, option] = name.split('#')
    if (isAtom(name) || (option && value === false)) continue
    if (name.startsWith('over ')) said.push(`the term ${name.slice(5)} is ${value ? 'over' : 'not over'}`)
    else if (option) said.push(`${id} holds "${option}"`)
    else if (cases.classes.get(name).kind !== 'date') said.push(`${id} is ${shown(value)}`)
  }
  for (const [name, day] of daysFor(found, cases.limits)) said.push(`${name} is ${day}`)
  return said.length > 0 ? said.join(', ') : 'anything is answered'
}

function shown(value) {
  if (value === null) return 'left blank'
  return typeof value === 'string' ? `"${value}"` : value ? 'yes' : 'no'
}
