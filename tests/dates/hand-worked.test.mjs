// Cases worked out by hand, each with its source, against the command line and against a count day by day. The engine's own functions,
// months among them, meet the same table in tests/calendar.test.cpp.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { askOne } from './engine.mjs'
import { addByHand, countByHand, dateOf, dayNumber, readRaw, workedDays } from './raw-calendar.mjs'

const { sources, cases } = JSON.parse(readFileSync(new URL('hand-worked.json', import.meta.url), 'utf8'))
const calendar = workedDays(readRaw())

test('there are at least 60 cases, each with a known source', () => {
  assert.ok(cases.length >= 60)
  for (const each of cases) assert.ok(each.sources.length > 0 && each.sources.every(id => id in sources), each.why)
  const cited = new Set(cases.flatMap(each => each.sources))
  assert.deepEqual(Object.keys(sources).filter(id => !cited.has(id)), [])
})

/** The same date so many months later, or the last of a shorter month, then the next day that is worked. */
function addMonthsByHand(date, months) {
  const [year, month, day] = date.split('-').map(Number)
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  let reached = Date.UTC(year, month - 1 + months, Math.min(day, length)) / 86400000
  while (reached <= calendar.last && !calendar.works(reached)) reached++
  return reached <= calendar.last ? dateOf(reached) : null
}

for (const { count, from, amount, to, until, why } of cases) {
  test(`${from} ${count} ${until ?? amount}: ${why}`, () => {
    if (count === 'months') return assert.equal(addMonthsByHand(from, amount), to)
    if (count === 'between') {
      assert.equal(countByHand(calendar, dayNumber(from), dayNumber(until)), amount)
      return assert.equal(askOne('working-days', from, until).stdout.split(/\s/)[0], String(amount))
    }
    const byHand = addByHand(calendar, dayNumber(from), amount)
    assert.equal(byHand === undefined ? null : dateOf(byHand), to)
    const { status, stdout, stderr } = askOne('add-working-days', from, String(amount))
    assert.deepEqual([status, stdout.split(/\s/)[0]], to === null ? [2, ''] : [0, to])
    assert.equal(stderr === '', to !== null)
  })
}
