import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { schemas } from '../../scripts/rulebook/schemas.mjs'

/** The schemas of request and view say the same as the types of the page, interface by interface. */
const source = readFileSync(new URL('../../web/src/engine/view.ts', import.meta.url), 'utf8')

/** Types of another name. */
const elsewhere = { Request: 'request.schema.json', DocumentInput: 'request.schema.json#/$defs/document' }

const homes = ['view', 'conclusions', 'package', 'explanations']

for (const [, name, body] of source.matchAll(/^export interface (\w+) \{\n([\s\S]*?)\n\}/gm)) {
  test(`${name} has the same keys in view.ts and in its schema`, () => {
    const schema = schemaOf(name)
    const members = membersOf(body)
    assert.deepEqual(Object.keys(schema.properties), members.map(({ key }) => key))
    assert.deepEqual(schema.required, members.filter(({ optional }) => !optional).map(({ key }) => key))
    for (const { key, words } of members) if (words) assert.deepEqual(wordsOf(schema.properties[key]), words, key)
  })
}

function schemaOf(name) {
  const known = elsewhere[name] ? [elsewhere[name]] : homes.map((home) => `${home}.schema.json#/$defs/${snake(name)}`)
  const found = known.map((id) => schemas().getSchema(id)?.schema).find(Boolean)
  assert.ok(found, `no schema for ${name}`)
  return found
}

const snake = (name) => name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()

/** The members of an interface: their order, whether they may be absent, and the words of a closed set. */
function membersOf(body) {
  return body
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => /^ {2}(\w+)(\?)?: (.*)$/.exec(line))
    .filter(Boolean)
    .map(([, key, mark, type]) => ({ key, optional: mark === '?' || type.includes('undefined'), words: literals(type) }))
}

const literals = (type) => (/^'[^']*'( \| '[^']*')*$/.test(type) ? type.split(' | ').map((word) => word.slice(1, -1)) : undefined)

const wordsOf = (schema) => schema.enum
