import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { only } from './book.mjs'
import { isWeekend, next, weekdayName } from './dates.mjs'
import { calendarDays } from './holidays.mjs'

export const listing = 'calendar/days.md'

const head = `# Days off and moved days

Written by \`scripts/approve\` from \`holidays.json\` and the years beside it; the diff of this page is what a decree changes.
Plain weekends are left out.
`

/** The page \`days.md\`: every day that is not what its weekday says, with its reason and its act. */
export function listDays(book) {
  const holidays = only(book, 'holidays').value
  const years = book.entries.calendar.map(({ value }) => value).sort((left, right) => left.year - right.year)
  const days = calendarDays(holidays, years)
  return [head, ...years.map((year) => listYear(year, days.filter(({ date }) => date.startsWith(`${year.year}-`)), book))].join('\n')
}

function listYear(year, days, book) {
  const text = (key) => book.texts.en.engine.get(key).text
  const row = (entry) =>
    `| ${entry.date} ${weekdayName(entry.date)} | ${reason(entry, text)} | ${text(`source.${entry.act}`)} | ${entry.status}${entry.published ? `, ${entry.published}` : ''} |`
  return [
    `## ${year.year}`,
    '',
    `${year.year}: ${workingDays(year.year, days)} working days; ${year.verified_to ? `verified to ${year.verified_to}` : 'not verified'}.`,
    '',
    '| day | reason | act | status, published |',
    '|---|---|---|---|',
    ...days.map(row),
    ...year.possible.map((each) => `| ${each.date} ${weekdayName(each.date)} | may be ${each.may_be}: ${text(`holiday.${each.name}`)} | ${text(`source.${each.act}`)} | possible |`),
    ...(year.doubts.length ? ['', ...year.doubts.map(({ date, note }) => `- ${date ?? 'The year'}: ${text(`note.${note}`)}`)] : []),
    '',
  ].join('\n')
}

function reason({ kind, name, for: other, date }, text) {
  const called = text(`holiday.${name}`)
  const weekend = isWeekend(date) ? ', on a weekend' : ''
  return {
    holiday: `off: ${called}${weekend}`,
    religious: `off: ${called}${weekend}`,
    substitute: `off instead of ${other}: ${called}`,
    decree: other ? `off, moved from ${other}` : `off by decree: ${called}`,
    working: other ? `working, its day off moved to ${other}` : `working by decree: ${called}`,
  }[kind]
}

function workingDays(year, days) {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]))
  let count = 0
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = next(date)) {
    count += kinds.has(date) ? kinds.get(date) === 'working' : !isWeekend(date)
  }
  return count
}

/** Lines of the listing that the rules change against the page as it was approved: `- ` gone, `+ ` new. */
export function changedDays(folder, book) {
  const file = join(folder, listing)
  const approved = linesOf(existsSync(file) ? readFileSync(file, 'utf8') : '')
  const found = linesOf(listDays(book))
  const missing = (from, lines, sign) => lines.filter((line) => !from.includes(line)).map((line) => `${sign} ${line}`)
  const key = (line) => line.slice(2)
  return [...missing(found, approved, '-'), ...missing(approved, found, '+')].sort((left, right) => (key(left) < key(right) ? -1 : 1))
}

/** The same with a heading; nothing when no day changes. */
export function changeOfDays(folder, book) {
  const days = changedDays(folder, book)
  return days.length > 0 ? ['days that change (scripts/approve accepts them):', ...days] : []
}

/** Days, totals and doubts; the rest of the page only frames them. */
const linesOf = (page) => page.split('\n').filter((line) => /^(\| 2|2|- )/.test(line))
