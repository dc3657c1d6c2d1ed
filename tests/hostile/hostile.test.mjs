// What the inspector says of every hostile file, natively and in WebAssembly: the same bytes, within bounded time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemas } from '../../scripts/rulebook/schemas.mjs'
import { corpus, words } from './corpus.mjs'
import { inWasm, natively } from './inspectors.mjs'

const native = natively(corpus)
const inspect = await inWasm()
const fits = schemas().getSchema('finding.schema.json')

/** Many times what the slowest takes: of 300 MB unpacked only the beginning may be looked at. */
const milliseconds = 3000

test(`the corpus holds at least 150 files`, () => {
  assert.ok(corpus.length >= 150)
  assert.equal(native.length, corpus.length)
  console.log(`counted: ${corpus.length} hostile files`)
})

for (const [at, { set, name, bytes, says, facts = {} }] of corpus.entries()) {
  test(`${set}: ${JSON.stringify(name.slice(0, 60))} is ${says}`, () => {
    const finding = JSON.parse(native[at])
    assert.equal(words(finding), says)
    assert.equal(finding.size, bytes.length)
    for (const [key, value] of Object.entries(facts)) assert.deepEqual(finding[key], value, key)
    assert.ok(fits(finding), JSON.stringify(fits.errors))
    const begun = performance.now()
    assert.equal(inspect(name, bytes), native[at])
    assert.ok(performance.now() - begun < milliseconds)
  })
}
