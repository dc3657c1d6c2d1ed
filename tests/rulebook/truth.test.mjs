import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsonLogic from 'json-logic-js'
import { Open, evaluate, truth } from '../../scripts/rulebook/truth.mjs'

const names = ['choice', 'list', 'sure', 'day', 'other']
const values = {
  choice: ['a', 'b', null],
  list: [['a'], ['a', 'b'], ['c'], null],
  sure: [true, false],
  day: ['2026-11-23', '2026-12-01'],
  other: ['2026-11-24', null],
}

/** Numbers that are the same in every run. */
function* dice(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield (sides) => Math.floor(state / 65536) % sides
  }
}

function condition(roll, depth) {
  const pick = (list) => list[roll()(list.length)]
  const leaf = [
    () => ({ var: 'sure' }),
    () => ({ '===': [{ var: 'choice' }, pick(['a', 'b', null])] }),
    () => ({ '!==': [{ var: 'choice' }, pick(['a', 'b'])] }),
    () => ({ in: [pick(['a', 'b', 'c']), { var: 'list' }] }),
    () => ({ in: [{ var: 'choice' }, ['a', 'c']] }),
    () => ({ [pick(['<', '<=', '>', '>='])]: [{ var: 'day' }, pick([{ var: 'other' }, '2026-11-23'])] }),
    () => ({ [pick(['some', 'all', 'none'])]: [{ var: 'list' }, { in: [{ var: '' }, pick([['a'], ['a', 'b'], ['c']])] }] }),
    () => ({ '!!': [{ var: pick(['list', 'choice', 'other']) }] }),
  ]
  const inner = () => condition(roll, depth - 1)
  const node = [() => ({ and: [inner(), inner()] }), () => ({ or: [inner(), inner(), inner()] }), () => ({ '!': [inner()] }), () => ({ if: [inner(), inner(), inner()] })]
  return pick(depth > 0 && roll()(4) > 0 ? node : leaf)()
}

/** Every way to know everything. */
function* cases(known = {}, rest = names) {
  const [name, ...more] = rest
  if (!name) yield known
  else for (const value of values[name]) yield* cases({ ...known, [name]: value }, more)
}

const reader = (known) => (name) => (name in known ? known[name] : new Open(name))

test('with everything known a condition comes to what json-logic-js says; with less to that or to nothing', () => {
  const random = dice(7)
  const roll = () => random.next().value
  const all = [...cases()]
  let open = 0
  for (let round = 0; round < 300; round += 1) {
    const rule = condition(roll, 3)
    for (let n = 0; n < 8; n += 1) {
      const known = all[roll()(all.length)]
      const expected = jsonLogic.truthy(jsonLogic.apply(rule, known))
      assert.equal(truth(evaluate(rule, reader(known))), expected, `${JSON.stringify(rule)} with ${JSON.stringify(known)}`)
      const less = Object.fromEntries(Object.entries(known).filter(() => roll()(2) > 0))
      const said = truth(evaluate(rule, reader(less)))
      if (said instanceof Open) open += 1
      else assert.equal(said, expected, `${JSON.stringify(rule)} with ${JSON.stringify(less)}`)
    }
  }
  assert.ok(open > 300)
})
