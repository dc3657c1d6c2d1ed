import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'dates-'))
after(() => rmSync(folder, { recursive: true }))

export const bundleFile = path.join(root, 'build/rulebook.json')
const bundle = JSON.parse(readFileSync(bundleFile, 'utf8'))

let made = 0

/** A rulebook for the engine with this calendar in it. */
export function rulebookWith({ holidays, years }) {
  const file = path.join(folder, `${++made}.json`)
  const forEngine = ({ verified_by, ...year }) => year
  writeFileSync(file, JSON.stringify({ ...bundle, holidays, calendar: years.map(forEngine) }))
  return file
}

/** Asks the command line many questions at once; the first word of each answer, or `?` where there is none. */
export function ask(command, pairs, rulebook = bundleFile) {
  const input = pairs.map(pair => pair.join(' ')).join('\n') + '\n'
  const options = { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const { status, stdout, stderr } = spawnSync(path.join(root, 'build/release/shagym'), [command, '-', '--rulebook', rulebook], options)
  assert.equal(stderr, '')
  const answers = stdout.trimEnd().split('\n').map(line => line.split('\t')[0])
  assert.equal(answers.length, pairs.length, stdout.slice(0, 300))
  assert.equal(status, answers.includes('?') ? 2 : 0)
  return answers
}

/** One question; whatever is printed. */
export function askOne(...args) {
  return spawnSync(path.join(root, 'build/release/shagym'), [...args, '--rulebook', bundleFile], { encoding: 'utf8' })
}
