// Many dates in one call of the WebAssembly module, against a count day by day.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadEngine } from '../bench/node-engine.mjs'
import { bundleFile } from './engine.mjs'
import { random } from '../support/random.mjs'
import { addByHand, dayNumber, readRaw, workedDays } from './raw-calendar.mjs'

const noDay = -2147483648
const Engine = await loadEngine()
const engine = new Engine(readFileSync(bundleFile, 'utf8'))

test('addWorkingDays answers each pair as a count day by day does', () => {
  const calendar = workedDays(readRaw())
  const below = random(7)
  const days = Int32Array.from({ length: 5000 }, () => calendar.first - 5 + below(calendar.last - calendar.first + 10))
  const counts = Int32Array.from({ length: 5000 }, () => below(60))
  const expected = Array.from(days, (day, index) => addByHand(calendar, day, counts[index]) ?? noDay)
  assert.deepEqual([...engine.addWorkingDays(days, counts)], expected)
})

test('addWorkingDays takes any 32-bit number', () => {
  const ends = [-2147483648, -1, 0, 1, dayNumber('2026-11-23'), 2147483647]
  const pairs = ends.flatMap(day => ends.map(count => [day, count]))
  const answers = engine.addWorkingDays(...[0, 1].map(side => Int32Array.from(pairs, pair => pair[side])))
  const given = pairs.map(([day, count], index) => [day, count, answers[index]]).filter(([, , answer]) => answer !== noDay)
  const monday = dayNumber('2026-11-23')
  assert.deepEqual(given, [[monday, 0, monday], [monday, 1, monday + 1]])
})

test('addWorkingDays of lists that differ in length, and of no rulebook, is null', () => {
  assert.equal(engine.addWorkingDays(new Int32Array(2), new Int32Array(3)), null)
  assert.equal(new Engine('{}').addWorkingDays(new Int32Array(1), new Int32Array(1)), null)
  assert.deepEqual([...engine.addWorkingDays(new Int32Array(0), new Int32Array(0))], [])
})
