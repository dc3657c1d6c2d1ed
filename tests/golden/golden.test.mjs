// Run with: node --test tests/golden/golden.test.mjs, after scripts/build-rulebook and both builds of the engine.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { suite, test } from 'node:test'
import { schemas } from '../../scripts/rulebook/schemas.mjs'
import { approvedOf, cases, orphans, readable } from './cases.mjs'
import { difference } from './difference.mjs'
import { loadNodeEngine, loadPageEngine, respondNatively } from './engines.mjs'

const modules = { page: await loadPageEngine(), Node: await loadNodeEngine() }

suite('golden cases', { concurrency: availableParallelism() }, () => {
  for (const { name, kind, request, view } of cases) {
    test(name, async () => {
      if (kind === 'good') fits('request', JSON.parse(request))
      const answer = await respondNatively(request)
      fits('view', JSON.parse(answer))
      for (const [name, engine] of Object.entries(modules)) {
        const told = engine.respond(request)
        assert.ok(told === answer, `the module for the ${name} differs from the program: ${difference(answer, told)}`)
      }
      const approved = approvedOf({ view })
      const hint = `if the new view is right, run: scripts/approve ${name}`
      assert.ok(approved !== undefined, `no view of this case was approved; ${hint}`)
      const found = readable(answer)
      assert.ok(found === approved, `${difference(approved, found)}\n${hint}`)
      if (kind === 'good') assert.deepEqual(faultsOf(JSON.parse(answer)), [])
    })
  }
})

test('every file among the cases belongs to a request', () => assert.deepEqual(orphans, []))

test('every option of every question is chosen in some good case', () => {
  const { facts } = JSON.parse(readFileSync(new URL('../../build/rulebook.json', import.meta.url), 'utf8'))
  const answers = cases.filter(({ kind }) => kind === 'good').map(({ request }) => JSON.parse(request).answers)
  const chosen = (fact, option) => answers.some((each) => [each[fact]].flat().includes(option))
  const missing = facts.flatMap(({ id, options = [] }) => options.filter((option) => !chosen(id, option)).map((option) => `${id}: ${option}`))
  assert.deepEqual(missing, [])
})

function fits(schema, json) {
  const check = schemas().getSchema(`${schema}.schema.json`)
  assert.ok(check(json), `not a ${schema}: ${check.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`)
}

/** What no view of a good case may hold: a failure, a problem, a text that is not there, a hole that was not filled. */
function faultsOf(view) {
  if (!view.ok) return [view.error]
  const holes = JSON.stringify(view).match(/<(?!hash>)[a-z0-9_.]+>|\{[a-z_]+(:[a-z]+)?\}/g) ?? []
  return [...view.problems, ...holes]
}
