// The same decision written by hand: the reference for every engine, and the upper bound of speed.
import { terms } from './book.mjs'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (year, month) => (month === 2 && (year % 4 === 0) && (year % 100 !== 0 || year % 400 === 0) ? 29 : lengths[month - 1])
const two = number => (number < 10 ? '0' + number : '' + number)
const keys = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** 0 is Sunday (Sakamoto's rule). */
function weekday(year, month, day) {
  const y = month < 3 ? year - 1 : year
  return (y + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) + keys[month - 1] + day) % 7
}

/** The same day of a later month, or that month's last; on a weekend the Monday after. Whole numbers only, for speed. */
export function monthsAfter(date, months) {
  const count = +date.slice(5, 7) - 1 + months
  let year = +date.slice(0, 4) + ((count / 12) | 0)
  let month = (count % 12) + 1
  let day = Math.min(+date.slice(8, 10), lengthOf(year, month))
  const on = weekday(year, month, day)
  day += on === 6 ? 2 : on === 0 ? 1 : 0
  if (day > lengthOf(year, month)) {
    day -= lengthOf(year, month)
    month++
    if (month > 12) {
      month = 1
      year++
    }
  }
  return `${year}-${two(month)}-${two(day)}`
}

/** What the host adds for engines without a calendar: the date of the term that they found. */
export const deadlineOf = (term, facts) => (term ? monthsAfter(facts[terms[term].fact], terms[term].months) : null)

export function decideByHand(f) {
  const grounds = []
  const has = what => f.happened.includes(what)
  if ((has('refused') || has('not_accepted')) && f.reason !== 'justified') grounds.push('refusal')
  if (has('late') && (!f.due_known || f.due_on < f.today)) grounds.push('term')
  if (has('wrong')) grounds.push('quality')
  if (has('extra') && f.provider !== 'private') grounds.push('papers')
  if (has('rude')) grounds.push('conduct')
  if (has('fee') && f.paid) grounds.push('money')
  const route = f.complained === 'no' ? 'provider' : f.complained === 'authority' ? 'court' : f.outcome === 'waiting' ? 'wait' : 'oversight'
  const uninformed = has('refused') && f.form !== 'oral' && f.appeal_info === 'no'
  const term = f.complained === 'authority' ? 'court' : uninformed ? 'filing_long' : 'filing'
  return { grounds, route, deadline: deadlineOf(term, f) }
}

export const today = '2026-11-23'

/** Fact sets, the same on every machine: ends of months and leap days among the dates. */
export function factSets(count) {
  let state = 7
  const below = n => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff, (state >>> 8) % n)
  const pick = list => list[below(list.length)]
  const dates = ['2026-08-31', '2026-11-30', '2026-02-28', '2025-12-31', '2026-05-15', '2024-02-29', '2026-10-03']
  const what = ['refused', 'not_accepted', 'late', 'wrong', 'extra', 'rude', 'fee', 'other']
  return Array.from({ length: count }, () => ({
    happened: what.filter(() => below(4) === 0),
    reason: pick(['none_given', 'not_in_law', 'justified']),
    due_known: below(2) === 0,
    due_on: pick(dates),
    complained: pick(['no', 'no', 'provider', 'provider', 'authority']),
    outcome: pick(['waiting', 'refused', 'partial']),
    form: pick(['written', 'portal', 'oral']),
    appeal_info: pick(['yes', 'no']),
    event_on: pick(dates),
    answered_on: pick(dates),
    provider: pick(['local', 'central', 'private']),
    paid: below(2) === 0,
    today,
  }))
}
