// In Node: the engine, the package, the rulebook.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { at, write } from '../consumer.mjs'
import { caseOf, golden, withLetter } from '../cases.mjs'

const { openEngine, ShagymError, kazakhstanTime } = await import(at('node_modules/shagym/index.node.mjs'))
const { openPackager } = await import(at('node_modules/shagym/package.node.mjs'))
const { rulebook } = await import(at('node_modules/shagym/rulebook.node.mjs'))

describe('shagym in Node', async () => {
  const engine = await openEngine()
  const packager = await openPackager()

  test('is found by its names', () => {
    const file = write('names.mjs', `
      import { openEngine } from 'shagym'
      import { openPackager } from 'shagym/package'
      import { rulebook } from 'shagym/rulebook'
      console.log(typeof openEngine, typeof openPackager, (await rulebook()).length > 100_000)`)
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    assert.equal(stdout, 'function function true\n', stderr)
  })

  test('answers the golden cases as they were approved', () => {
    for (const { name, request, view } of golden) assert.deepEqual(engine.respond(request), view, name)
  })

  test('throws what the engine refuses, with its place', () => {
    assert.throws(() => engine.respond({ locale: 'ru', now: 'yesterday', answers: {} }), error => {
      assert.ok(error instanceof ShagymError)
      assert.deepEqual([error.code, error.pointer], ['bad_time', '/now'])
      return true
    })
    assert.equal(JSON.parse(engine.respondText('{')).error.code, 'not_json')
  })

  test('answers as text and as its UTF-8 alike, each answer in memory of its own', () => {
    const texts = ['{', ...golden.slice(0, 20).map(({ request }) => JSON.stringify(request))]
    const answers = texts.map(text => engine.respondBytes(text))
    for (const [at, text] of texts.entries()) assert.equal(Buffer.from(answers[at]).toString(), engine.respondText(text))
  })

  test('explains', () => {
    const { request } = golden.find(({ view }) => view.state === 'ready' && view.routes.length > 0)
    const [court] = engine.explain(request, 'route/court')
    assert.deepEqual([court.subject, court.id], ['route', 'court'])
    assert.ok(engine.explain(request).length > 10)
  })

  test('takes another rulebook, and refuses one that cannot be used', async () => {
    const own = JSON.parse(await rulebook())
    const other = await openEngine({ rulebook: JSON.stringify({ ...own, version: 'of a clinic' }) })
    assert.equal(other.respond(golden[0].request).rulebook.version, 'of a clinic')
    await assert.rejects(openEngine({ rulebook: '{}' }), error => error instanceof ShagymError && error.code === 'missing_member')
  })

  test('tells the time in Kazakhstan', () => {
    assert.equal(kazakhstanTime(Date.UTC(2026, 10, 22, 19, 30)), '2026-11-23T00:30')
  })

  test('drafts packages that it verifies', async () => {
    for (const { name, request } of withLetter(12)) {
      const made = await packager.draft(caseOf(request))
      const { faults, unbuilt } = await packager.verify(made.blob)
      assert.deepEqual({ faults, unbuilt }, { faults: [], unbuilt: false }, name)
      assert.ok(made.files.some(({ path }) => path.endsWith('letter.pdf')), name)
    }
  })

  test('says what is wrong with a case, and shows nothing of it', async () => {
    const whole = caseOf(withLetter(1)[0].request)
    const failing = async (given, code, message) => assert.rejects(packager.draft(given), error => {
      assert.ok(error instanceof ShagymError)
      assert.equal(error.code, code)
      assert.match(error.message, message)
      return true
    })
    await failing('secret{', 'bad_case', /^this is no JSON$/)
    await failing({ ...whole, answers: undefined }, 'bad_case', /must have required property 'answers'/)
    await failing({ ...whole, format: 2 }, 'bad_case', /\/format must be equal to constant/)
    await failing({ ...whole, answers: {} }, 'no_letter', /"asking"/)
    const paper = { id: 'a', name: 'a.pdf', type: 'pdf', size: 1, sha256: 'a'.repeat(64), role: 'other' }
    await failing({ ...whole, answers: { ...whole.answers, enclosures: true }, documents: [paper] }, 'no_enclosure', /a\.pdf/)
  })
})
