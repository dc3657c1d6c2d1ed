// Run with: node --test tests/proofs/paths.test.mjs, after scripts/build rulebook native.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rulebook = `${root}build/rulebook.json`

function walk(rules, exclusive = `${root}tests/proofs/exclusive.json`) {
  const { status, stdout, stderr } = spawnSync(`${root}build/release/tests/paths`, [rules, exclusive], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return { status, lines: stdout.trimEnd().split('\n'), faults: stdout.split('\n').filter((line) => line.startsWith('FAULT')) }
}

test('every way through the interview comes to a stated end, and no letter contradicts itself', (t) => {
  const { status, lines, faults } = walk(rulebook)
  assert.deepEqual(faults, [])
  assert.equal(status, 0)
  for (const line of lines) t.diagnostic(`counted: ${line}`)
})

const few = {
  happened: ['refused'],
  provider_kind: ['local'],
  refusal_form: ['written'],
  refusal_reason: ['unsure'],
  appeal_info: ['yes'],
  provider_outcome: ['waiting', 'refused'],
  authority_outcome: ['waiting', 'refused'],
}
const channels = ['eotinish', 'office_provider', 'office_authority', 'court_cabinet', 'court_office']

/** Walks a rulebook with few answers and this one fault in it. */
function walkBroken(edit) {
  const folder = mkdtempSync(join(tmpdir(), 'paths-'))
  try {
    const rules = JSON.parse(readFileSync(rulebook, 'utf8'))
    for (const fact of rules.facts) if (fact.id in few) fact.options = few[fact.id]
    rules.channels = rules.channels.filter(({ id }) => channels.includes(id))
    edit(rules)
    const file = join(folder, 'rulebook.json')
    writeFileSync(file, JSON.stringify(rules))
    return walk(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const byId = (list, id) => list.find((each) => each.id === id)

test('few answers are walked without a fault', () => {
  assert.equal(walkBroken(() => {}).status, 0)
})

for (const [name, edit, ...expected] of [
  ['a case without any route', (rules) => (byId(rules.routes, 'court').when = false), 'the interview ends without a route', 'no answer leads on'],
  ['a choice without options', (rules) => void rules.exits.splice(rules.exits.findIndex(({ id }) => id === 'no_rule'), 1), 'no answer leads on'],
  ['two recommended channels', (rules) => (byId(rules.channels, 'court_office').recommended = true), 'together: recommended:court_cabinet recommended:court_office'],
  ['no recommended route', (rules) => (byId(rules.routes, 'provider').recommended = false), 'not exactly one route is recommended'],
  ['a ground that asks for nothing', (rules) => rules.grounds[0].demands.forEach((line) => (line.when = false)), 'none of letter.refusal.demand_recognise'],
  [
    'two sentences that contradict each other',
    (rules) => delete byId(rules.letter.blocks, 'applicant').lines.find(({ text }) => text === 'letter.applicant.actual').when,
    'together: letter.applicant.actual letter.applicant.actual_same',
  ],
]) {
  test(`${name} is told`, () => {
    const { status, faults } = walkBroken(edit)
    assert.equal(status, 1)
    assert.ok(expected.some((text) => faults.some((fault) => fault.includes(text))), faults.join('\n').slice(0, 2000))
  })
}
