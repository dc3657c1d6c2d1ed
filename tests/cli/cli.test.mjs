// The command line: what it prints, and the exit status that says whose fault it was.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'shagym-'))
after(() => rmSync(folder, { recursive: true }))

const rulebook = path.join(root, 'build/rulebook.json')
const request = JSON.stringify({ locale: 'ru', now: '2026-11-23T10:00', answers: {} })

function shagym(args, input = '') {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'build/release/shagym'), args, { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { status, stdout, stderr }
}

function rulebookWith(text) {
  const file = path.join(folder, 'rulebook.json')
  writeFileSync(file, text)
  return file
}

test('a view goes to standard output with status 0', () => {
  const { status, stdout, stderr } = shagym(['respond', '--rulebook', rulebook], request)
  assert.equal(status, 0)
  assert.equal(stderr, '')
  assert.equal(JSON.parse(stdout).page.id, 'what')
  assert.ok(stdout.endsWith('}\n'))
})

for (const [what, input, code] of [
  ['nothing', '', 'not_json'],
  ['no JSON', 'refused!', 'not_json'],
  ['an unknown fact', JSON.stringify({ locale: 'ru', now: '2026-11-23T10:00', answers: { wish: 'x' } }), 'unknown_fact'],
]) {
  test(`a request that is ${what} gets an envelope and status 2`, () => {
    const { status, stdout } = shagym(['respond', '--rulebook', rulebook], input)
    assert.equal(status, 2)
    assert.deepEqual([JSON.parse(stdout).ok, JSON.parse(stdout).error.code], [false, code])
  })
}

for (const [what, file, code, pointer] of [
  ['is not there', path.join(folder, 'nowhere.json'), 'unreadable', ''],
  ['is a folder', folder, 'unreadable', ''],
  ['is no JSON', rulebookWith('{"format":'), 'not_json', ''],
]) {
  test(`a rulebook that ${what} gets an envelope and status 1`, () => {
    const { status, stdout } = shagym(['respond', '--rulebook', file], request)
    assert.equal(status, 1)
    const { error } = JSON.parse(stdout)
    assert.deepEqual([error.code, error.pointer], [code, pointer])
  })
}

const empty = JSON.stringify({ now: '2026-11-23T10:00', facts: {} })

test('decide answers each line with a line, more of them than fit in one go', () => {
  const { status, stdout, stderr } = shagym(['decide', '--rulebook', rulebook], `${empty}\n`.repeat(30000))
  assert.equal(status, 0)
  assert.equal(stderr, '')
  const lines = stdout.split('\n')
  assert.equal(lines.pop(), '')
  assert.equal(lines.length, 30000)
  assert.deepEqual([...new Set(lines)].map(line => JSON.parse(line).ok), [true])
})

test('decide tells of a line that cannot be used with status 2, and decides the others', () => {
  const { status, stdout } = shagym(['decide', '--rulebook', rulebook], `${empty}\nrefused!\n${empty}`)
  assert.equal(status, 2)
  assert.deepEqual(stdout.trimEnd().split('\n').map(line => JSON.parse(line).ok), [true, false, true])
})

test('decide with a rulebook that is no rulebook gets an envelope and status 1', () => {
  const { status, stdout } = shagym(['decide', '--rulebook', rulebookWith('{}')], empty)
  assert.deepEqual([status, JSON.parse(stdout).ok], [1, false])
})

test('a rulebook with a fault names its place', () => {
  const broken = JSON.parse(readFileSync(rulebook, 'utf8'))
  broken.terms[0].amount = 'three'
  const { status, stdout } = shagym(['respond', '--rulebook', rulebookWith(JSON.stringify(broken))], request)
  assert.equal(status, 1)
  assert.deepEqual([JSON.parse(stdout).error.code, JSON.parse(stdout).error.pointer], ['wrong_type', '/terms/0/amount'])
})

test('help and version go to standard output with status 0', () => {
  assert.match(shagym(['--help']).stdout, /shagym respond --rulebook FILE/)
  assert.match(shagym(['--version']).stdout, /^\d+\.\d+\.\d+\n$/)
  assert.deepEqual([shagym(['--help']).status, shagym(['--version']).status], [0, 0])
})

for (const args of [[], ['respond'], ['respond', '--rulebook'], ['dance'], ['decide'], ['decide', '--rulebook'], ['respond', '--rulebook', rulebook, 'more']]) {
  test(`"${['shagym', ...args.map(arg => path.basename(arg))].join(' ')}" gets the help on standard error and status 2`, () => {
    const { status, stdout, stderr } = shagym(args, request)
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(stderr, /shagym respond --rulebook FILE/)
  })
}
