// The npm package date-holidays, day by day. Each day on which it differs from us stands here with our reason; a day that is not
// listed, and one that is listed but differs no more, fails.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import Holidays from 'date-holidays'
import { ask } from './engine.mjs'
import { dateOf, dayNumber } from './raw-calendar.mjs'

const run = 'the package puts a substitute on a holiday of the same run; by article 5 of the Law on holidays it goes behind the run'
const decree = 'moved by decree: the package knows no decrees and cannot express a weekend that is worked'
const behind = 'the substitute for 7 May goes behind the holiday of Monday 9 May; the package puts it on that day'
const early = 'the package has Constitution Day in March already in 2026; the law took effect on 1 July 2026, so 15 March 2026 was no holiday'

/** Date: what the package says, and why we say the opposite. */
const known = {
  '2021-03-24': ['works', run],
  '2021-07-03': ['off', decree],
  '2021-07-05': ['works', decree],
  '2022-03-05': ['off', decree],
  '2022-03-07': ['works', decree],
  '2022-05-10': ['works', behind],
  '2022-08-27': ['off', decree],
  '2022-08-29': ['works', decree],
  '2022-10-22': ['off', decree],
  '2022-10-24': ['works', decree],
  '2023-07-01': ['off', decree],
  '2023-07-07': ['works', decree],
  '2024-05-04': ['off', decree],
  '2024-05-08': ['works', decree],
  '2025-01-03': ['works', decree],
  '2025-01-05': ['off', decree],
  '2026-03-16': ['off', early],
  '2026-03-25': ['works', run],
  '2027-03-24': ['works', run],
}

test('date-holidays differs from us on the listed days alone', () => {
  const peer = new Holidays('KZ')
  const off = new Set()
  for (let year = 2021; year <= 2027; year++) {
    for (const { date, type } of peer.getHolidays(year)) if (type === 'public') off.add(date.slice(0, 10))
  }
  const days = []
  for (let day = dayNumber('2021-01-02'); day <= dayNumber('2027-12-31'); day++) days.push(day)
  const ours = ask('working-days', days.map(day => [dateOf(day - 1), dateOf(day)]))
  const differences = {}
  days.forEach((day, index) => {
    const date = dateOf(day)
    const theirs = [0, 6].includes((day + 4) % 7) || off.has(date) ? 'off' : 'works'
    if (theirs !== (ours[index] === '1' ? 'works' : 'off')) differences[date] = theirs
  })
  assert.deepEqual(differences, Object.fromEntries(Object.entries(known).map(([date, [theirs]]) => [date, theirs])))
})
