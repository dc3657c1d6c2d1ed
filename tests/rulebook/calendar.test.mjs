import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { refused, rules } from './helpers.mjs'

const indexOf = (list, date) => list.findIndex((entry) => entry.date === date)

refused('a gap between two years', (rules) => rules.remove('calendar/2024.json'), 'calendar/2025.json', '/year', '2025 follows 2023', 'the year 2024')

refused('a day that stands twice', (rules) => rules.json('calendar/2026.json', (year) => void year.off.splice(1, 0, year.off[0])), 'calendar/2026.json', '/off/1/date', '2026-01-01 stands twice')

refused('days out of order', (rules) => rules.json('calendar/2026.json', (year) => void year.off.reverse()), 'calendar/2026.json', '/off/1/date', 'expected the days in order')

refused('a day of another year', (rules) => rules.json('calendar/2026.json', (year) => void (year.off.at(-1).date = '2027-12-16')), 'calendar/2026.json', '/off/18/date', 'is no day of 2026')

refused(
  'a day both off and worked',
  (rules) => rules.json('calendar/2025.json', (year) => void (year.working[0].date = '2025-01-07')) ?? `/off/${indexOf(JSON.parse(rules.text('calendar/2025.json')).off, '2025-01-07')}/date`,
  'calendar/2025.json',
  undefined,
  'is listed under working as well',
)

refused(
  'a substitute for a day that is no holiday',
  (rules) =>
    rules.json('calendar/2026.json', (year) => {
      const index = indexOf(year.off, '2026-03-09')
      year.off[index].for = '2026-03-07'
      return `/off/${index}/for`
    }),
  'calendar/2026.json',
  undefined,
  '2026-03-07 is no holiday of this year',
)

refused('an exchange with one side', (rules) => rules.json('calendar/2025.json', (year) => void (year.working = [])) ?? '/off/2/for', 'calendar/2025.json', undefined, '2025-01-05 is not listed', 'the other day of the exchange')

refused('a verified year after one that is not', (rules) => rules.json('calendar/2025.json', (year) => void (year.verified_to = '2025-06-30')), 'calendar/2026.json', '/verified_to', 'beyond a year that is not verified')

refused('a possible change of a day that is verified', (rules) => rules.json('calendar/2026.json', (year) => void year.possible.push({ date: '2026-12-17', may_be: 'off', name: 'transfer_order', act: 'holidays_law' })), 'calendar/2026.json', '/possible/0/date', 'is verified already')

refused('a possible change that changes nothing', (rules) => rules.json('calendar/2027.json', (year) => void (year.possible[0].may_be = 'working')), 'calendar/2027.json', '/possible/0/may_be', 'is working already')

refused('a day without a source', (rules) => rules.json('calendar/2026.json', (year) => void delete year.sources.labour_code_84), 'calendar/2026.json', '/off/2/act', '"labour_code_84" is no source of this year')

refused('a source without a day', (rules) => rules.json('calendar/2026.json', (year) => void (year.sources.rumour = 'Somebody said so.')), 'calendar/2026.json', '/sources/rumour', 'nothing names the source "rumour"')

/** Published totals: the ministry's balances of 2021 and 2022 with the law of September 2022, its statements of 2024 and 2026, and the press. */
const workingDays = { 2021: 245, 2022: 246, 2023: 246, 2024: 249, 2025: 246, 2026: 247, 2027: 247 }

for (const [name, expected] of Object.entries(workingDays)) {
  test(`${name} has ${expected} working days`, () => {
    const year = JSON.parse(readFileSync(`${rules}calendar/${name}.json`, 'utf8'))
    const off = new Set(year.off.map(({ date }) => date))
    const worked = new Set(year.working.map(({ date }) => date))
    let count = 0
    for (const day = new Date(`${name}-01-01`); day.getUTCFullYear() === year.year; day.setUTCDate(day.getUTCDate() + 1)) {
      const date = day.toISOString().slice(0, 10)
      const weekend = [0, 6].includes(day.getUTCDay())
      if (worked.has(date) || (!weekend && !off.has(date))) count += 1
    }
    assert.equal(count, expected)
  })
}
