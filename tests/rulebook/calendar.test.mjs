import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { refused, rules } from './helpers.mjs'

const year = (number, edit) => (rules) => rules.json(`calendar/${number}.json`, (json) => void edit(json))

refused(
  'a gap between two years',
  (rules) => rules.remove('calendar/2024.json'),
  'calendar/2025.json: /year: 2025 follows 2023, expected the year 2024 between them',
)

refused(
  'a day that stands twice',
  year(2026, ({ off }) => off.splice(1, 0, off[0])),
  'calendar/2026.json: /off/1/date: 2026-01-01 stands twice',
)

refused(
  'days out of order',
  year(2026, ({ off }) => off.reverse()),
  'calendar/2026.json: /off/1/date:',
  'expected the days in order',
)

refused(
  'a day of another year',
  (rules) => rules.day('2026-12-16', 'off', (day) => (day.date = '2027-12-16')),
  'calendar/2026.json: #/date: 2027-12-16 is no day of 2026',
)

refused(
  'a day both off and worked',
  (rules) => {
    rules.day('2025-01-05', 'working', (day) => (day.date = '2025-01-07'))
    return rules.day('2025-01-07', 'off', () => {})
  },
  'calendar/2025.json: #/date: 2025-01-07 is listed under working as well',
)

refused(
  'a substitute for a day that is no holiday',
  (rules) => rules.day('2026-03-09', 'off', (day) => (day.for = '2026-03-07')),
  'calendar/2026.json: #/for: 2026-03-07 is no holiday of this year',
)

refused(
  'a substitute on a weekend',
  (rules) => rules.day('2026-05-11', 'off', (day) => (day.date = '2026-05-10')),
  'calendar/2026.json: #/date: 2026-05-10 is a weekend',
)

refused(
  'an exchange with one side',
  (rules) => {
    rules.json('calendar/2025.json', (json) => (json.working = []))
    return rules.day('2025-01-03', 'off', () => {})
  },
  'calendar/2025.json: #/for: 2025-01-05 is not listed, expected the other day of the exchange',
)

refused(
  'a verified year after one that is not',
  year(2025, (json) => (json.verified_to = '2025-06-30')),
  'calendar/2026.json: /verified_to: 2026-12-31 lies beyond a year that is not verified',
)

refused(
  'a possible change of a day that is verified',
  year(2026, ({ possible }) =>
    possible.push({ date: '2026-12-17', may_be: 'off', name: 'transfer_order', act: 'holidays_law' }),
  ),
  'calendar/2026.json: /possible/0/date: 2026-12-17 is verified already',
)

refused(
  'a possible change that changes nothing',
  (rules) => rules.day('2027-07-05', 'possible', (day) => (day.may_be = 'working')),
  'calendar/2027.json: #/may_be: 2027-07-05 is working already, expected "off"',
)

refused(
  'a day without a source',
  (rules) => {
    rules.json('calendar/2026.json', (json) => delete json.sources.labour_code_84)
    return rules.day('2026-01-07', 'off', () => {})
  },
  'calendar/2026.json: #/act: "labour_code_84" is no source of this year',
)

refused(
  'a source without a day',
  year(2026, ({ sources }) => (sources.rumour = 'Somebody said so.')),
  'calendar/2026.json: /sources/rumour: nothing names the source "rumour"',
)

/** Published totals, with the laws that came after them: ministry balances and statements, and for 2023 the press. */
const workingDays = { 2021: 245, 2022: 246, 2023: 246, 2024: 249, 2025: 246, 2026: 247, 2027: 247 }

for (const [name, expected] of Object.entries(workingDays)) {
  test(`${name} has ${expected} working days`, () => {
    const calendar = JSON.parse(readFileSync(`${rules}calendar/${name}.json`, 'utf8'))
    const off = new Set(calendar.off.map(({ date }) => date))
    const worked = new Set(calendar.working.map(({ date }) => date))
    let count = 0
    const day = new Date(`${name}-01-01`)
    for (; day.getUTCFullYear() === calendar.year; day.setUTCDate(day.getUTCDate() + 1)) {
      const date = day.toISOString().slice(0, 10)
      const weekend = [0, 6].includes(day.getUTCDay())
      if (worked.has(date) || (!weekend && !off.has(date))) count += 1
    }
    assert.equal(count, expected)
  })
}
