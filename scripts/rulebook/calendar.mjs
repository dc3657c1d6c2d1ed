import { oneOf, pointer } from './faults.mjs'

/** Checks each year by itself, and that the years follow each other without a gap. */
export function checkCalendar(book, faults) {
  const years = [...book.entries.calendar].sort((left, right) => left.value.year - right.value.year)
  for (const { file, value } of years) checkYear(value, (at, message) => faults.add(file, at, message))
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

const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date) => [0, 6].includes(weekday(date))

function checkYear(year, fault) {
  const off = new Map(year.off.map((entry) => [entry.date, entry]))
  const working = new Map(year.working.map((entry) => [entry.date, entry]))
  for (const list of ['off', 'working', 'possible', 'doubts']) checkDates(year, list, fault)
  checkSources(year, fault)
  if (year.verified_to !== null && !year.verified_to.startsWith(`${year.year}-`)) {
    fault('/verified_to', `${year.verified_to} is no day of ${year.year}, expected one or null`)
  }

  year.off.forEach((entry, index) => {
    const at = pointer('off', index)
    if (working.has(entry.date)) {
      fault(at + '/date', `${entry.date} is listed under working as well, expected it in one list`)
    }
    if (entry.kind === 'substitute') checkSubstitute(entry, off, at, fault)
    if (entry.kind === 'decree') pair(entry, working, at, fault)
  })
  year.working.forEach((entry, index) => pair(entry, off, pointer('working', index), fault))
  year.possible.forEach((entry, index) => checkPossible(year, entry, off, working, pointer('possible', index), fault))
}

function checkSubstitute({ date, for: holiday }, off, at, fault) {
  if (off.get(holiday)?.kind !== 'holiday') {
    fault(at + '/for', `${holiday} is no holiday of this year, expected the one that this day stands for`)
  }
  if (isWeekend(date)) fault(at + '/date', `${date} is a weekend, expected a day that would be worked`)
}

/** A decree moves a day: the day off and the day worked name each other. */
function pair(entry, others, at, fault) {
  const other = others.get(entry.for)
  if (!other) fault(at + '/for', `${entry.for} is not listed, expected the other day of the exchange`)
  else if (other.for !== entry.date) fault(at + '/for', `${entry.for} stands for ${other.for}, expected it to stand for ${entry.date}`)
}

function checkDates(year, list, fault) {
  let before = ''
  year[list].forEach(({ date }, index) => {
    const at = pointer(list, index, 'date')
    if (!date.startsWith(`${year.year}-`)) fault(at, `${date} is no day of ${year.year}, expected one`)
    if (date === before) fault(at, `${date} stands twice, expected it once`)
    else if (date < before) fault(at, `${date} comes after ${before}, expected the days in order`)
    before = date
  })
}

/** What may still change lies ahead of what is verified, and would be a change. */
function checkPossible(year, { date, may_be }, off, working, at, fault) {
  if (year.verified_to !== null && date <= year.verified_to) {
    fault(at + '/date', `${date} is verified already, expected a day after ${year.verified_to}`)
  }
  const isOff = off.has(date) || (isWeekend(date) && !working.has(date))
  if (isOff === (may_be === 'off')) fault(at + '/may_be', `${date} is ${may_be} already, expected "${isOff ? 'working' : 'off'}"`)
}

function checkSources(year, fault) {
  const named = new Set(year.verified_by)
  const check = (id, at) => {
    named.add(id)
    if (!(id in year.sources)) fault(at, `"${id}" is no source of this year, ${oneOf(Object.keys(year.sources))}`)
  }
  year.verified_by.forEach((id, index) => check(id, pointer('verified_by', index)))
  for (const list of ['off', 'working', 'possible']) {
    year[list].forEach(({ act }, index) => check(act, pointer(list, index, 'act')))
  }
  for (const id of Object.keys(year.sources).filter((each) => !named.has(each))) {
    fault(pointer('sources', id), `nothing names the source "${id}", expected an entry with it or no such source`)
  }
}
