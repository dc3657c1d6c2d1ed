// Run with: node --test tests/proofs/mutants.test.mjs, after scripts/build rulebook native.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { mutantsOfCondition } from '../../scripts/mutate/conditions.mjs'
import { excuses } from '../../scripts/mutate/excuses.mjs'
import { fields } from '../../scripts/mutate/fields.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mutate = (...options) => spawnSync(`${root}scripts/mutate-rules`, options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

test('the examples and the golden cases notice at least 95 of 100 mutants of the rulebook', (t) => {
  const { status, stdout, stderr } = mutate()
  assert.equal(stderr, '')
  assert.equal(status, 0, stdout)
  for (const line of stdout.trimEnd().split('\n').slice(-3)) t.diagnostic(`counted: ${line}`)
})

const known = new Map([
  ['happened', { type: 'list', options: new Set(['refused', 'late']) }],
  ['form', { type: 'choice', options: new Set(['written', 'oral']) }],
  ['due_on', { type: 'date' }],
  ['today', { type: 'date' }],
])
const changes = (condition) => [...mutantsOfCondition(condition, known)].map(({ at, what }) => `${at || '/'}: ${what}`)

test('a conjunction is negated, turned around, shortened, and each of its parts is changed', () => {
  const refused = { in: ['refused', { var: 'happened' }] }
  assert.deepEqual(changes({ and: [refused, { '!': [{ '===': [{ var: 'form' }, 'oral'] }] }] }), [
    '/: negated',
    '/: and turned around',
    '/: argument 1 of and left out',
    '/and/0: negated',
    '/and/0/in/0: "refused" turned into "late"',
    '/: argument 2 of and left out',
    '/and/1: negated',
    '/and/1/!/0/===/1: "oral" turned into "written"',
  ])
})

test('an order of dates is negated, shifted by a day, and asked of other dates', () => {
  assert.deepEqual(changes({ '<': [{ var: 'due_on' }, { var: 'today' }] }), [
    '/: negated',
    '/: < turned into <=',
    '/</0: due_on turned into today',
    '/</1: today turned into due_on',
  ])
})

test('a branch is taken alone, and a verdict is turned around', () => {
  assert.deepEqual(changes({ if: [{ '!!': [{ var: 'form' }] }, true, false] }).slice(0, 3), [
    '/: negated',
    '/: only the first branch of if',
    '/: only the second branch of if',
  ])
  assert.deepEqual(changes(true), ['/: true turned into false'])
})

test('a term changes its amount, unit, side and starts', () => {
  const value = { id: 't', amount: 3, unit: 'months', count: 'clamped_and_rolled', kind: 'yours', starts: [{ fact: 'due_on' }, { after: 'u' }] }
  const book = { ids: { terms: new Set(['t', 'u']) } }
  const found = [...fields({ kind: 'terms', value }, book, new Map([...known, ['event_on', { type: 'date' }]]))].map(({ at, what }) => `${at}: ${what}`)
  assert.deepEqual(found, [
    '/amount: 3 turned into 4',
    '/amount: 3 turned into 2',
    ': months turned into working_days',
    '/kind: "yours" turned into "theirs"',
    '/starts/0/fact: "due_on" turned into "event_on"',
    '/starts/1/after: "u" turned into "t"',
    '/starts: the first two starts change places',
  ])
})

test('a reason that fits no mutant any more is told', () => {
  const mutants = [{ file: 'terms.json', name: '/filing/amount', what: '3 turned into 4' }]
  assert.equal(excuses([{ file: 'terms.json', at: '/*/amount', reason: 'why' }], mutants)(mutants[0]).reason, 'why')
  assert.throws(() => excuses([{ file: 'terms.json', at: '/*/unit', reason: 'why' }], mutants), /no mutant fits terms.json \/\*\/unit/)
})

test('below the bar it fails and names what nobody noticed', () => {
  // Nobody can notice whether a channel gives a number: the engine does not read it (tests/proofs/equivalent.json).
  const { status, stdout } = mutate('--only', 'channels.json: /0/number')
  assert.equal(status, 1)
  assert.match(stdout, /1 of \d+ mutants tried, 1 of them cannot be noticed/)
})
