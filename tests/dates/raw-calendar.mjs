// An independent reading of rules/calendar: plain day numbers, one look at each day, no code of the builder or the engine.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../rules/calendar/', import.meta.url)
const read = name => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

export const dayNumber = date => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / 86400000
export const dateOf = number => new Date(number * 86400000).toISOString().slice(0, 10)

/** The holidays and the years as they stand in the folder, for tests to change. */
export function readRaw() {
  const years = readdirSync(folder).filter(name => /^\d{4}\.json$/.test(name)).sort()
  return { holidays: read('holidays.json'), years: years.map(read) }
}

/**
 * Whether each day is worked: a function of the day's number, and the first and the last day known.
 * Weekends and holidays are off; a holiday on a weekend takes the next day that is worked; religious days are off;
 * decrees have the last word.
 */
export function workedDays({ holidays, years }) {
  const first = dayNumber(`${years[0].year}-01-01`)
  const last = dayNumber(`${years.at(-1).year}-12-31`)
  const weekend = day => (day + 4) % 7 === 0 || (day + 4) % 7 === 6
  const religious = new Set(years.flatMap(year => year.religious.map(({ date }) => dayNumber(date))))
  const named = new Map()
  for (let day = first - 366; day <= last; day++) {
    const date = dateOf(day)
    const [month, dayOfMonth] = [+date.slice(5, 7), +date.slice(8)]
    const rule = holidays.rules.find(each => each.month === month && each.day === dayOfMonth && date >= (each.from ?? '') && date <= (each.to ?? '9999'))
    if (rule) named.set(day, rule.kind)
  }
  const substitutes = new Set()
  for (const [day, kind] of [...named].sort(([a], [b]) => a - b)) {
    if (kind !== 'holiday' || !weekend(day)) continue
    let next = day + 1
    while (weekend(next) || named.has(next) || religious.has(next) || substitutes.has(next)) next++
    substitutes.add(next)
  }
  const off = new Set(years.flatMap(year => year.moved.flatMap(({ off }) => (off ? [dayNumber(off)] : []))))
  const worked = new Set(years.flatMap(year => year.moved.flatMap(({ working }) => (working ? [dayNumber(working)] : []))))
  const works = day => worked.has(day) || (!off.has(day) && !weekend(day) && !named.has(day) && !religious.has(day) && !substitutes.has(day))
  return { first, last, works }
}

/** The n-th worked day after `from`, by looking at one day after the other; undefined beyond the last day. */
export function addByHand({ first, last, works }, from, n) {
  if (from < first || from > last) return undefined
  let day = from
  for (let left = n; left > 0; ) {
    if (++day > last) return undefined
    if (works(day)) left--
  }
  return day
}

/** Worked days after `from`, up to and including `to`. */
export function countByHand({ works }, from, to) {
  let count = 0
  for (let day = from + 1; day <= to; day++) if (works(day)) count++
  return count
}
