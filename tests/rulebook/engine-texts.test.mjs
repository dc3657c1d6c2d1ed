import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { engineLiterals, problems } from '../../scripts/rulebook/engine-texts.mjs'

const folder = fileURLToPath(new URL('../../src/', import.meta.url))
const sources = readdirSync(folder, { recursive: true })
  // The inspector gives codes and no words; what it looks for in files may look like a key.
  .filter((name) => name.endsWith('.cpp') && !name.startsWith('inspect/'))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^#include.*$/gm, ''))
  .join('\n')

/** The engine's literals that look like text keys, as names of files in the package do. */
const literals = [...sources.matchAll(/"([a-z_]+(?:\.[a-z_]+)+)"/g)].map(([, key]) => key)
const isFile = (key) => /\.(pdf|html|json)$/.test(key)

test('the engine names no text that the rulebook check does not know', () => {
  assert.deepEqual(literals.filter((key) => !isFile(key) && !engineLiterals.includes(key)), [])
})

test('the rulebook check demands no text that the engine does not name', () => {
  assert.deepEqual(engineLiterals.filter((key) => !sources.includes(`"${key}`)), [])
  assert.deepEqual(Object.keys(problems).filter((code) => !sources.includes(`"${code}"`)), [])
})

test('the rulebook check knows the code of every problem', () => {
  const calls = [...sources.matchAll(/problem\(fact, "(\w+)"|return "((?:bad|iin)_\w+)"/g)].map((call) => call[1] ?? call[2])
  assert.ok(calls.length > 0)
  assert.deepEqual(calls.filter((code) => !(code in problems)), [])
})
