import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkRules } from '../../scripts/rulebook/check.mjs'
import { changedDays, listDays, listing } from '../../scripts/rulebook/calendar-days.mjs'
import { refused, rules, withFolder } from './helpers.mjs'

const folder = rules.replace(/\/$/, '')

const year = (number, edit) => (rules) => rules.json(`calendar/${number}.json`, (json) => void edit(json))

refused(
  'a gap between two years',
  (rules) => rules.remove('calendar/2024.json'),
  'calendar/2025.json: /year: 2025 follows 2023, expected the year 2024 between them',
)

refused(
  'a religious day that stands twice',
  year(2026, ({ religious }) => religious.push(religious[0])),
  'calendar/2026.json: /religious/1/date: 2026-05-27 stands twice',
)

refused(
  'days out of order',
  year(2027, ({ possible }) => possible.reverse()),
  'calendar/2027.json: /possible/1/date:',
  'expected the days in order',
)

refused(
  'a day of another year',
  (rules) => rules.day('2026-05-27', 'religious', (day) => (day.date = '2027-05-27')),
  'calendar/2026.json: #/date: 2027-05-27 is no day of 2026',
)

refused(
  'a verified day of another year',
  year(2026, (json) => (json.verified_to = '2027-01-31')),
  'calendar/2026.json: /verified_to: 2027-01-31 is no day of 2026',
)

const holiday = (index, edit) => (rules) => rules.json('calendar/holidays.json', ({ rules: list }) => void edit(list[index], list))

refused(
  'a holiday that stands twice',
  holiday(0, (rule, list) => list.push(rule)),
  'calendar/holidays.json: /rules/19: this day is a holiday by /rules/0 already',
)

refused(
  'a holiday made before the one that it replaces has ended',
  holiday(17, (rule) => (rule.from = '2022-09-28')),
  'calendar/holidays.json: /rules/17: this day is a holiday by /rules/16 already',
)

refused(
  'a holiday that ends before it begins',
  holiday(13, (rule) => (rule.to = '2022-09-28')),
  'calendar/holidays.json: /rules/13/to: 2022-09-28 comes before 2022-09-29',
)

refused(
  'a holiday on a day that no year has',
  holiday(0, (rule) => Object.assign(rule, { month: 2, day: 30 })),
  'calendar/holidays.json: /rules/0/day: month 2 has no day 30',
)

refused(
  'a holiday that ends by no act',
  holiday(12, (rule) => (rule.ended_by = null)),
  'calendar/holidays.json: /rules/12/ended_by:',
)

const move = (off, working) => ({ off, working, name: 'moved_day_off', act: 'holidays_law', published: null, status: 'confirmed' })

for (const [what, off, working, expected] of [
  ['a day off that is off already', '2026-05-11', '2026-05-16', '/moved/0/off: 2026-05-11 is off already'],
  ['a weekend made off', '2026-05-10', null, '/moved/0/off: 2026-05-10 is off already'],
  ['a working day that is worked already', '2026-05-08', '2026-05-12', '/moved/0/working: 2026-05-12 is working already'],
  ['a move of two days of another year', '2027-05-04', '2027-05-15', '/moved/0: neither 2027-05-04 nor 2027-05-15'],
  ['a move of nothing', null, null, '/moved/0/working:'],
  ['a day made both off and working', '2026-05-08', '2026-05-08', '/moved/0/working: 2026-05-08 is moved by calendar/2026.json /moved/0/off already'],
  ['a day moved by two decrees', '2026-05-08', '2025-01-05', '/moved/0/working: 2025-01-05 is moved by calendar/2025.json /moved/0/working already'],
]) {
  refused(what, year(2026, ({ moved }) => moved.push(move(off, working))), `calendar/2026.json: ${expected}`)
}

test('a swap over the end of a year, a day off for nothing and a worked substitute are taken', () =>
  withFolder((folder) => {
    cpSync(rules, folder, { recursive: true })
    const file = `${folder}/calendar/2026.json`
    const json = JSON.parse(readFileSync(file, 'utf8'))
    json.moved.push(move('2026-12-31', '2027-01-02'), move('2026-09-01', null), move('2026-05-08', '2026-05-11'))
    writeFileSync(file, JSON.stringify(json))
    const { book, faults } = checkRules(folder)
    assert.deepEqual(faults.lines, [])
    const gone = changedDays(folder, book).filter((line) => line.startsWith('- '))
    const added = changedDays(folder, book).filter((line) => line.startsWith('+ '))
    assert.deepEqual(gone.map((line) => line.slice(2, 14)), ['2026: 247 wo', '2027: 247 wo', '| 2026-05-11', '| 2027-01-02'])
    assert.deepEqual(added.map((line) => line.slice(2, 14)), ['2026: 245 wo', '2027: 248 wo', '| 2026-05-08', '| 2026-05-11', '| 2026-09-01', '| 2026-12-31', '| 2027-01-02'])
  }))

refused(
  'a day that is only announced, but counts as verified without a doubt',
  year(2026, (json) => (json.doubts = [])),
  'calendar/2026.json: /religious/0/status: 2026-05-27 is announced only, but verified',
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
    rules.json('calendar/2025.json', (json) => delete json.sources.order_436)
    return '/moved/0'
  },
  'calendar/2025.json: #/act: "order_436" is no source of this year or of the holidays',
)

refused(
  'a source that stands in a year and among the holidays',
  year(2026, ({ sources }) => (sources.holidays_law = 'The law.')),
  'calendar/2026.json: /sources/holidays_law: "holidays_law" is a source of the holidays already',
)

refused(
  'a source without a day',
  year(2026, ({ sources }) => (sources.rumour = 'Somebody said so.')),
  'calendar/2026.json: /sources/rumour: nothing names the source "rumour"',
)

test('the page of days says what the rules say: scripts/approve writes it', () => {
  const { book } = checkRules(folder)
  assert.equal(readFileSync(`${rules}${listing}`, 'utf8'), listDays(book))
  assert.deepEqual(changedDays(folder, book), [])
})

/** Published totals, with the laws that came after them: ministry balances and statements, and for 2023 the press. */
const workingDays = { 2021: 245, 2022: 246, 2023: 246, 2024: 249, 2025: 246, 2026: 247, 2027: 247 }

test('each year has as many working days as was published', () => {
  const page = listDays(checkRules(folder).book)
  const found = [...page.matchAll(/^(\d{4}): (\d+) working days/gm)].map(([, name, count]) => [name, Number(count)])
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(Object.entries(workingDays)))
})
