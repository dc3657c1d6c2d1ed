// Every rulebook in bad/ has one fault, and gets exactly the errors that it lists, each in its file, at its place, on its line.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { everyFault } from '../../scripts/rulebook/check-rules.mjs'
import { filesIn } from '../../scripts/rulebook/read.mjs'
import { edited, numbered } from './edits.mjs'

const folder = new URL('bad/', import.meta.url)
const rules = filesIn(fileURLToPath(new URL('../../rules', import.meta.url)))
const names = readdirSync(folder).sort()
const itself = everyFault(rules)
/** A fault of the rules themselves is told by one test, not by all. */
const key = ({ file, at, message }) => `${file} ${at} ${message.split(' when ')[0]}`
const known = new Set(itself.faults.map(key))

test('the rules themselves have no fault, and every question about them is decided', () => {
  const { faults, undecided, later } = itself
  assert.deepEqual({ faults, undecided, later }, { faults: [], undecided: [], later: false })
})

test('there are enough of them', () => assert.ok(names.length >= 40, `${names.length}`))

for (const name of names) {
  const bad = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  test(`${name.replace('.json', '').replaceAll('-', ' ')}: ${bad.about}`, () => {
    const files = edited(rules, bad.edit)
    const told = everyFault(files).faults.filter((fault) => !known.has(key(fault))).map((fault) => ({ ...fault, text: files.get(fault.file)?.toString('utf8') }))
    const shown = told.map(({ file, line, at, message }) => `${file}:${line}: ${at}: ${message}`).join('\n')
    for (const error of bad.errors) {
      const fits = told.findIndex((fault) => matches(fault, error))
      assert.notEqual(fits, -1, `expected ${JSON.stringify(error)}, told\n${shown}`)
      told.splice(fits, 1)
    }
    assert.deepEqual(told.map(({ text, ...fault }) => fault), [], 'told besides')
  })
}

/** `at` may name ids; `says` is how the message begins; `line` a piece of the line that is told, or its number. */
function matches(fault, { file, at, says, line }) {
  if (fault.file !== file || !fault.message.startsWith(says)) return false
  if (fault.at !== (at === '/' ? at : numbered(json(fault.text), at))) return false
  return typeof line === 'number' ? fault.line === line : fault.text.split('\n')[fault.line - 1].includes(line)
}

function json(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
