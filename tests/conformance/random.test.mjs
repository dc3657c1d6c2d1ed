import assert from 'node:assert/strict'
import { test } from 'node:test'
import logic from 'json-logic-js'
import { random } from '../support/random.mjs'
import { evaluateAll, truth } from './engine.mjs'
import { makeData, makeExpression } from './expressions.mjs'

const count = Number(process.env.SHAGYM_EXPRESSIONS ?? 100_000)
const seed = Number(process.env.SHAGYM_SEED ?? 20261129)

test('random expressions have the truth that json-logic-js gives, when every fact is known', t => {
  const below = random(seed)
  const questions = Array.from({ length: count }, () => ({ condition: makeExpression(below, 4), facts: makeData(below) }))
  const answers = evaluateAll(questions)
  assert.equal(answers.length, count)
  const counts = { yes: 0, no: 0 }
  const used = new Map()
  const different = []
  questions.forEach(({ condition, facts }, at) => {
    const expected = truth(logic.apply(condition, facts))
    counts[expected]++
    for (const [, name] of JSON.stringify(condition).matchAll(/\{"([^"]+)":/g)) used.set(name, (used.get(name) ?? 0) + 1)
    if (answers[at].truth !== expected) different.push({ condition, facts, expected, got: answers[at] })
  })
  t.diagnostic(`${count} expressions, seed ${seed}: ${counts.yes} true, ${counts.no} false, ${different.length} different`)
  t.diagnostic(`operators: ${[...used].map(([name, times]) => `${name} ${times}`).join(', ')}`)
  assert.deepEqual(different.slice(0, 5).map(each => JSON.stringify(each)), [])
  assert.ok(counts.yes > count / 5 && counts.no > count / 5)
})
