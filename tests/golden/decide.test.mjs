// The same verdicts natively and in WebAssembly, for the cases whose views are approved.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cases } from './cases.mjs'
import { loadNodeEngine } from './engines.mjs'

const build = fileURLToPath(new URL('../../build/', import.meta.url))

test('decide says the same natively and in WebAssembly', async () => {
  const good = cases.filter(({ kind }) => kind === 'good').map(({ request }) => JSON.parse(request))
  const lines = good.map(({ now, answers }) => JSON.stringify({ now, facts: answers })).join('\n')
  const native = execFileSync(`${build}release/shagym`, ['decide', '--rulebook', `${build}rulebook.json`], { input: lines, encoding: 'utf8' })
  assert.equal((await loadNodeEngine()).decide(lines), native)
  assert.equal(native.trimEnd().split('\n').length, good.length)
  assert.ok(native.includes('"grounds":["refusal"'))
})
