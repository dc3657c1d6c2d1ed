// The rulebooks that scripts/bench measures with are kept loadable: a benchmark that fails would be noticed late.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fullCase } from '../bench/full-case.mjs'
import { loadEngine } from '../bench/node-engine.mjs'
import { decisionBook } from '../bench/rules/book.mjs'
import { decideByHand, factSets, today } from '../bench/rules/decision.mjs'
import { grownBook, grownRequests, multiplied } from '../bench/rules/growth.mjs'

const Engine = await loadEngine()
const view = (engine, request) => {
  const said = JSON.parse(engine.respond(request))
  assert.ok(said.ok, JSON.stringify(said.error))
  return said
}

test('the decision that peers are measured with comes out as written by hand', () => {
  const sets = factSets(64)
  const lines = sets.map(({ today: ignored, ...facts }) => JSON.stringify({ now: `${today}T10:00`, facts })).join('\n')
  const said = new Engine(decisionBook()).decide(lines).trimEnd().split('\n').map(line => JSON.parse(line))
  said.forEach(({ grounds, route, terms }, at) => {
    assert.deepEqual({ grounds, route, deadline: Object.values(terms)[0] ?? null }, decideByHand(sets[at]))
  })
})

test('a rulebook of a hundred made-up grounds answers', () => {
  const engine = new Engine(grownBook(100))
  for (const request of grownRequests(100)) assert.equal(view(engine, request).grounds.length, 100)
})

test("today's rulebook ten times over answers the full case", () => {
  const bundle = readFileSync('build/rulebook.json', 'utf8')
  const once = view(new Engine(bundle), JSON.stringify(fullCase)).grounds.length
  assert.equal(view(new Engine(multiplied(bundle, 10)), JSON.stringify(fullCase)).grounds.length, 10 * once)
})
