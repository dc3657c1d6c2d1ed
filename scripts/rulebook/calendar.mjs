import { only } from './book.mjs'
import { dateOf } from './dates.mjs'
import { pointer } from './faults.mjs'
import { daysByRule, isOff } from './holidays.mjs'
import { checkSources } from './calendar-sources.mjs'

/** Checks the holidays, each year by itself, that the years follow each other, and that no two entries contradict. */
export function checkCalendar(book, faults) {
  const holidays = only(book, 'holidays')
  if (holidays) checkRules(holidays.value.rules, (at, message) => faults.add(holidays.file, at, message))
  const years = [...book.entries.calendar].sort((left, right) => left.value.year - right.value.year)
  for (const { file, value } of years) checkYear(value, (at, message) => faults.add(file, at, message))
  checkOrder(years, faults)
  if (!holidays || years.length === 0) return
  checkMoves(holidays.value, years, faults)
  checkSources(holidays, years, faults)
}

const overlap = (left, right) =>
  (left.to === null || right.from === null || right.from <= left.to) &&
  (right.to === null || left.from === null || left.from <= right.to)

function checkRules(rules, fault) {
  rules.forEach((rule, index) => {
    const { month, day, from, to } = rule
    // A leap year has every date that a year can have.
    if (!dateOf(2024, month, day)) fault(pointer('rules', index, 'day'), `month ${month} has no day ${day}, expected one that it has`)
    if (from !== null && to !== null && from > to) fault(pointer('rules', index, 'to'), `${to} comes before ${from}, expected from <= to`)
    const before = rules.findIndex((other) => other.month === month && other.day === day && overlap(other, rule))
    if (before < index) fault(pointer('rules', index), `this day is a holiday by ${pointer('rules', before)} already, expected it once at a time`)
  })
}

function checkYear(year, fault) {
  const own = (date) => date !== null && date.startsWith(`${year.year}-`)
  for (const list of ['religious', 'possible', 'doubts']) checkDates(year, list, own, fault)
  if (year.verified_to !== null && !own(year.verified_to)) {
    fault('/verified_to', `${year.verified_to} is no day of ${year.year}, expected one or null`)
  }
  year.moved.forEach(({ off, working }, index) => {
    if (!own(off) && !own(working)) {
      fault(pointer('moved', index), `neither ${off} nor ${working} is a day of ${year.year}, expected one of them`)
    }
  })
  const verified = (date) => year.verified_to !== null && date <= year.verified_to
  const doubted = new Set(year.doubts.map(({ date }) => date))
  const doubtful = (entry, date, at) => {
    if (entry.status === 'confirmed' || !verified(date) || doubted.has(date)) return
    fault(at, `${date} is ${entry.status} only, but verified, expected a doubt about it or an earlier verified_to`)
  }
  year.religious.forEach((entry, index) => doubtful(entry, entry.date, pointer('religious', index, 'status')))
  year.moved.forEach((entry, index) => {
    for (const date of [entry.off, entry.working]) if (own(date)) doubtful(entry, date, pointer('moved', index, 'status'))
  })
}

function checkDates(year, list, own, fault) {
  let before = ''
  year[list].forEach(({ date }, index) => {
    if (date === null) return
    const at = pointer(list, index, 'date')
    if (!own(date)) fault(at, `${date} is no day of ${year.year}, expected one`)
    if (date === before) fault(at, `${date} stands twice, expected it once`)
    else if (date < before) fault(at, `${date} comes after ${before}, expected the days in order`)
    before = date
  })
}

function checkOrder(years, faults) {
  years.slice(1).forEach(({ file, value }, index) => {
    const before = years[index].value
    if (value.year !== before.year + 1) {
      faults.add(file, '/year', `${value.year} follows ${before.year}, expected the year ${before.year + 1} between them`)
    }
    if (value.verified_to !== null && before.verified_to !== `${before.year}-12-31`) {
      faults.add(file, '/verified_to', `${value.verified_to} lies beyond a year that is not verified, expected null`)
    }
  })
}

/** A decree changes what would be, each day once; what may still change lies ahead of what is verified and would be a change. */
function checkMoves(holidays, years, faults) {
  const byRule = daysByRule(holidays, years.map(({ value }) => value))
  const known = (date) => date >= `${years[0].value.year}-01-01` && date <= `${years.at(-1).value.year}-12-31`
  const moved = new Map()
  for (const { file, value } of years) {
    value.moved.forEach((entry, index) => {
      for (const side of ['off', 'working']) {
        const date = entry[side]
        if (date === null) continue
        const at = pointer('moved', index, side)
        if (moved.has(date)) faults.add(file, at, `${date} is moved by ${moved.get(date).at} already, expected it once`)
        // Of the years around the calendar only the weekdays are known.
        else if (known(date) && isOff(byRule, date) === (side === 'off')) faults.add(file, at, `${date} is ${side} already, expected a day that is not`)
        moved.set(date, { at: `${file} ${at}`, off: side === 'off' })
      }
    })
  }
  const lastVerified = years.map(({ value }) => value.verified_to ?? '').reduce((last, date) => (date > last ? date : last), '')
  for (const { file, value } of years) {
    value.possible.forEach(({ date, may_be }, index) => {
      if (date <= lastVerified) {
        faults.add(file, pointer('possible', index, 'date'), `${date} is verified already, expected a day after ${lastVerified}`)
      }
      const off = moved.has(date) ? moved.get(date).off : isOff(byRule, date)
      if (off !== (may_be === 'off')) return
      faults.add(file, pointer('possible', index, 'may_be'), `${date} is ${may_be} already, expected "${off ? 'working' : 'off'}"`)
    })
  }
}
