// What the engine makes of the rules, day by day, against days written down from published calendars.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ask, askOne } from './engine.mjs'
import { dateOf, dayNumber, readRaw, workedDays } from './raw-calendar.mjs'

const expected = JSON.parse(readFileSync(new URL('expected-days.json', import.meta.url), 'utf8'))
const first = dayNumber('2021-01-01')
const last = dayNumber('2027-12-31')
const isWorked = day => {
  const entry = expected[dateOf(day)]
  return entry ? entry.kind === 'working' : ![0, 6].includes((day + 4) % 7)
}

test('each day of 2021 to 2027 is worked or off as expected', () => {
  const days = Array.from({ length: last - first }, (_, index) => first + 1 + index)
  const answers = ask('working-days', days.map(day => [dateOf(day - 1), dateOf(day)]))
  days.forEach((day, index) => assert.equal(answers[index], isWorked(day) ? '1' : '0', dateOf(day)))
})

test('the brute-force counter reads the rules as expected, too', () => {
  const { works } = workedDays(readRaw())
  for (let day = first; day <= last; day++) assert.equal(works(day), isWorked(day), dateOf(day))
})

test('"calendar" lists each year as expected and as the page of days does', () => {
  const page = readFileSync(new URL('../../rules/calendar/days.md', import.meta.url), 'utf8')
  const onPage = [...page.matchAll(/^\| (\d{4}-\d\d-\d\d) \w+ \| (off|working)/gm)].map(([, date, what]) => `${date} ${what}`)
  const listed = []
  for (let year = 2021; year <= 2027; year++) {
    const { status, stdout } = askOne('calendar', String(year))
    assert.equal(status, 0)
    for (const line of stdout.split('\n')) {
      const [date, what] = line.split('\t')
      if (what === 'off' || what === 'working') listed.push(`${date} ${what}`)
    }
  }
  const wanted = Object.entries(expected).map(([date, { kind }]) => `${date} ${kind === 'working' ? 'working' : 'off'}`)
  assert.deepEqual(listed, wanted)
  assert.deepEqual(onPage, wanted)
})
