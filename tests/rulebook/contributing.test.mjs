// The worked changes in CONTRIBUTING.md, applied to the rules as they stand, give rules without a fault.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { everyFault } from '../../scripts/rulebook/check-rules.mjs'
import { filesIn } from '../../scripts/rulebook/read.mjs'

const text = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
const rules = filesIn(fileURLToPath(new URL('../../rules', import.meta.url)))
const block = /^```json rules\/(\S+)\n([\s\S]*?)^```$/gm

/** Title to changes, of the sections that show any. */
const examples = text.split(/^## /m).slice(1)
  .map((section) => [section.split('\n')[0], [...section.matchAll(block)].map(([, file, json]) => ({ file, change: JSON.parse(json) }))])
  .filter(([, changes]) => changes.length > 0)

test('a term, a ground and a question are shown', () => {
  assert.deepEqual(examples.map(([title]) => title), ['Example: change a term', 'Example: add a ground', 'Example: add a question'])
})

for (const [title, changes] of examples) {
  test(`${title}: the rules with it have no fault`, () => {
    assert.deepEqual(shown(applied(rules, changes)), [])
  })

  test(`${title}: without one of its parts they have`, () => {
    for (const left of changes) {
      const others = changes.filter((change) => change !== left)
      assert.notDeepEqual(shown(applied(rules, others)), [], `nothing needs the change of ${left.file}`)
    }
  })
}

test('all of them together have no fault', () => {
  assert.deepEqual(shown(applied(rules, examples.flatMap(([, changes]) => changes))), [])
})

const shown = (files) => everyFault(files).faults.map(({ file, line, at, message }) => `${file}:${line}: ${at}: ${message}`)

function applied(files, changes) {
  const result = new Map(files)
  for (const { file, change } of changes) {
    const old = result.has(file) ? JSON.parse(result.get(file)) : undefined
    result.set(file, Buffer.from(JSON.stringify(merged(old, change), null, 2)))
  }
  return new Map([...result].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Members are set, items with a known id and version merged, other items added. */
function merged(old, change) {
  if (old === undefined || change === null || typeof change !== 'object') return change
  if (!Array.isArray(change)) {
    return { ...old, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, merged(old[key], value)])) }
  }
  const list = [...old]
  for (const item of change) {
    const index = list.findIndex((each) => each.id !== undefined && each.id === item.id && each.version === (item.version ?? each.version))
    if (index !== -1) list[index] = merged(list[index], item)
    else list.push(whole(list, item))
  }
  return list
}

/** `"..."` stands for the rest of the version before. */
function whole(list, item) {
  const { '...': rest, ...said } = item
  return rest === undefined ? item : { ...list.findLast(({ id }) => id === item.id), ...said }
}
