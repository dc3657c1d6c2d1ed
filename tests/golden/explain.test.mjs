// Explanations of the good golden cases: the same bytes in both modules, and every no with its reason.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemas } from '../../scripts/rulebook/schemas.mjs'
import { cases } from './cases.mjs'
import { loadNodeEngine, loadPageEngine } from './engines.mjs'

const page = await loadPageEngine()
const node = await loadNodeEngine()
const fits = schemas().getSchema('explanations.schema.json')
const good = cases.filter(({ kind }) => kind === 'good')

// A few: each tries some thousand answers.
const few = ['first-page', 'half-way-refusal', 'exit-fine', 'ladder-through-silent', 'ladder-higher-body-refused']
for (const { name, request } of good.filter((each) => few.includes(each.name.replace('good/', '')))) {
  test(name, () => {
    const told = page.explain(request, '')
    assert.ok(node.explain(request, '') === told, 'the modules differ')
    const explanations = JSON.parse(told)
    assert.ok(fits(explanations), JSON.stringify(fits.errors?.slice(0, 3)))
    for (const { id, truth, reasons, missing, change } of explanations.explanations) {
      if (truth === 'no') assert.ok(reasons.length > 0, `${id} says no without a reason`)
      if (truth === 'open') assert.deepEqual(change, [], id)
    }
    assert.doesNotMatch(told, /<[a-z_.]+>|\{[a-z_]+\}/)
  })
}

test('a conclusion that is none, a request that is none and a rulebook that is none are told', () => {
  assert.match(page.explain(good[0].request, 'route/nowhere'), /"code":"unknown_conclusion"/)
  assert.match(page.explain('{', 'route/court'), /"code":"not_json"/)
  assert.equal(node.explain('{', 'route/court'), page.explain('{', 'route/court'))
})

test('one conclusion is told alone and as among all', () => {
  const all = JSON.parse(page.explain(good[0].request, '')).explanations
  const court = JSON.parse(page.explain(good[0].request, 'route/court')).explanations
  assert.equal(court.length, 1)
  assert.deepEqual(court[0], all.find(({ subject, id }) => subject === 'route' && id === 'court'))
})
