import { dateOf, isWeekend, next } from './dates.mjs'

/**
 * Every day that is not what its weekday says, by its date: first the rules of `holidays` and the religious days of the
 * years, then the substitutes that follow from them. What decrees move comes on top, see `withMoves`.
 */
export function daysByRule(holidays, years) {
  const days = new Map()
  const put = (date, entry) => days.has(date) || days.set(date, { date, for: null, published: null, status: 'confirmed', ...entry })
  // The year before may carry a day off over into January.
  for (let year = years[0].year - 1; year <= years.at(-1).year; year += 1) {
    for (const { name, kind, act, ...rule } of holidays.rules) {
      const date = dateOf(year, rule.month, rule.day)
      if (date && inForce(rule, date)) put(date, { kind, name, act })
    }
  }
  for (const { religious } of years) {
    for (const { date, ...entry } of religious) put(date, { ...entry, kind: 'religious' })
  }
  substitute(days, holidays.carry_over.act, put)
  return days
}

export const inForce = ({ from, to }, date) => (from === null || date >= from) && (to === null || date <= to)

/** A day off that coincides with a holiday moves to the next working day after it; religious days do not move. */
function substitute(days, act, put) {
  const held = [...days.values()].filter(({ kind, date }) => kind === 'holiday' && isWeekend(date))
  for (const { date, name } of held.sort((left, right) => (left.date < right.date ? -1 : 1))) {
    let day = next(date)
    while (isWeekend(day) || days.has(day)) day = next(day)
    put(day, { kind: 'substitute', name, act, for: date })
  }
}

/** The days by rule with what decrees moved laid over them, those of the given years alone, in order. */
export function calendarDays(holidays, years) {
  const days = daysByRule(holidays, years)
  for (const { off, working, name, act, published, status } of years.flatMap(({ moved }) => moved)) {
    const entry = { act, published, status }
    if (off) days.set(off, { date: off, kind: 'decree', name, for: working, ...entry })
    if (working) days.set(working, { date: working, kind: 'working', name: off ? 'moved_working_day' : name, for: off, ...entry })
  }
  const within = (date) => date >= `${years[0].year}-01-01` && date <= `${years.at(-1).year}-12-31`
  return [...days.values()].filter(({ date }) => within(date)).sort((left, right) => (left.date < right.date ? -1 : 1))
}

/** Whether nobody works on that day, before decrees. */
export const isOff = (days, date) => days.has(date) || isWeekend(date)
