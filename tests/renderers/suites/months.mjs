import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { golden } from '../view.mjs'

const { monthsOf } = await loadRenderers()

const cases = new URL('../../cases/good/', import.meta.url)
const clocks = readdirSync(cases)
  .filter(name => name.endsWith('.view.json'))
  .flatMap(name => golden(name.replace('.view.json', '')).view.deadlines)

describe('the month calendar', () => {
  test('begins its weeks on Monday and has each day of its months once', () => {
    assert.ok(clocks.length > 100)
    for (const clock of clocks) {
      for (const { year, month, weeks } of monthsOf(clock)) {
        const days = weeks.flatMap(week => week.map((day, column) => ({ day, column }))).filter(({ day }) => day)
        assert.deepEqual(days.map(({ day }) => day.day), days.map((_, index) => index + 1))
        assert.equal(days.length, new Date(Date.UTC(year, month, 0)).getUTCDate())
        for (const { day, column } of days) assert.equal((new Date(day.date).getUTCDay() + 6) % 7, column)
        for (const week of weeks) assert.equal(week.length, 7)
      }
    }
  })

  test('says of each day what the ledger says of it, and nothing else', () => {
    for (const clock of clocks) {
      const days = monthsOf(clock).flatMap(({ weeks }) => weeks.flat()).filter(Boolean)
      assert.equal(days.flatMap(({ texts }) => texts).length, clock.ledger.length)
      for (const { date, number, text } of clock.ledger) {
        const day = days.find(each => each.date === date)
        assert.ok(day.texts.some(each => each.startsWith(text)))
        if (number !== null) assert.equal(day.number, number)
      }
    }
  })

  test('marks the start, the end and the days left out', () => {
    const clock = golden('authority-waiting').view.deadlines.find(({ id }) => id === 'oversight_review')
    const days = monthsOf(clock).flatMap(({ weeks }) => weeks.flat()).filter(Boolean)
    const marked = mark => days.filter(day => day.mark === mark).map(({ date }) => date)
    assert.deepEqual(marked('start'), ['2026-11-09'])
    assert.deepEqual(marked('end'), ['2026-11-30'])
    assert.deepEqual(marked('off'), ['14', '15', '21', '22', '28', '29'].map(day => `2026-11-${day}`))
  })

  test('goes by the kinds of the lines, and names their acts', () => {
    const line = more => ({ date: '2026-11-07', number: null, kind: 'off', text: 'a', act: null, ...more })
    const ledger = [line({ act: 'Order 1' }), line({ date: '2026-11-06', kind: 'registration' }), line({ date: '2026-11-10', kind: 'counted', number: 1 })]
    const clock = { date: '2026-11-09', followed: 'authority_portal_date', counted: { date: '2026-11-10' }, start: { date: '2026-11-08' }, ledger }
    const days = monthsOf(clock)[0].weeks.flat().filter(Boolean)
    assert.deepEqual([days[5].mark, days[6].mark], [null, 'off'])
    assert.deepEqual([days[8].mark, days[9].mark], [null, 'end'], 'the count ends on the law\'s own date')
    assert.deepEqual(days[6].texts, ['a Order 1'])
    const next = monthsOf({ ...clock, followed: null })[0].weeks.flat().filter(Boolean)
    assert.equal(next[9].mark, null, 'a term after it is counted from the date of the portal')
  })
})
