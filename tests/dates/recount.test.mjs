// The ledger of every date in the approved views, counted again from its lines alone: no calendar, no rule, only what is written there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { approvedOf, cases } from '../golden/cases.mjs'

const day = 86400000
const next = (date) => new Date(Date.parse(date) + day).toISOString().slice(0, 10)
const kinds = ['registration', 'start', 'counted', 'off', 'working', 'months', 'clamped', 'rolled']

/** The date that the lines lead to; throws where one does not follow from those before it. */
function recount(ledger) {
  let reached, number = 0, rolling = false
  for (const { date, kind, number: told } of ledger) {
    assert.ok(kinds.includes(kind), kind)
    assert.equal(told !== null, kind === 'counted' || kind === 'working', `${date} ${kind}`)
    if (kind === 'registration') continue
    if (kind === 'start') {
      reached = date
      continue
    }
    if (reached === undefined) {
      assert.equal(kind, 'off', 'only days off lie between handing in and registration')
    } else if (told !== null) {
      assert.equal(told, (number += 1))
      assert.equal(date, next(reached))
      reached = date
    } else if (kind === 'months') {
      reached = date
      rolling = true
    } else if (kind === 'clamped') {
      assert.equal(date, reached)
      assert.equal(next(date).slice(8), '01', 'the last day of its month')
    } else if (kind === 'off') {
      if (!rolling) assert.equal(date, next(reached))
      else assert.ok(date === reached || date === next(reached))
      reached = date
    } else {
      assert.equal(date, next(reached))
      reached = date
    }
  }
  return reached
}

const deadlines = cases.flatMap(({ name, view }) => {
  const { deadlines = [] } = JSON.parse(approvedOf({ view }) ?? '{}')
  return deadlines.map((deadline) => ({ name, ...deadline }))
})

test('counting again from the ledger alone gives the date', () => {
  let counted = 0
  for (const { name, id, date, followed, counted: own, start, ledger } of deadlines) {
    if (date === null) continue
    const where = `${name}: ${id}`
    assert.equal(ledger.find(({ kind }) => kind === 'start').date, start.date, where)
    assert.equal(recount(ledger), followed ? own.date : date, where)
    assert.ok(!['off', 'registration'].includes(ledger.at(-1).kind), where)
    counted += 1
  }
  assert.ok(counted >= 300, `only ${counted}`)
})

test('at most one date is the one that matters now, and it stands first', () => {
  for (const { name, view } of cases) {
    const { deadlines = [] } = JSON.parse(approvedOf({ view }) ?? '{}')
    assert.ok(deadlines.slice(1).every(({ now }) => !now), name)
    assert.equal(deadlines[0]?.now ?? false, deadlines.some(({ passed, date }) => date && !passed), name)
  }
})

test('each date to come is an event of its own, and names nothing of the case', () => {
  for (const { name, view } of cases) {
    const { deadlines = [], events = [] } = JSON.parse(approvedOf({ view }) ?? '{}')
    assert.deepEqual(events.map(({ date }) => date), deadlines.filter(({ passed, date }) => date && !passed).map(({ date }) => date), name)
    assert.equal(new Set(events.map(({ id }) => id)).size, events.length, name)
    for (const { id } of events) assert.match(id, /^[a-z_]+(-[a-z_]+)?$/)
  }
})

test('a ledger that was tampered with leads elsewhere', () => {
  const { ledger, date } = deadlines.find(({ id, ledger }) => id === 'oversight_review' && ledger.length > 15)
  assert.equal(recount(ledger), date)
  assert.throws(() => recount(ledger.filter((_, at) => at !== 5)))
  assert.notEqual(recount(ledger.slice(0, -1)), date)
})
