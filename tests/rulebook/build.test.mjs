import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { hashOf } from '../../scripts/rulebook/bundle.mjs'
import { checkRules } from '../../scripts/rulebook/check.mjs'
import { rules, withFolder } from './helpers.mjs'

const script = fileURLToPath(new URL('../../scripts/build-rulebook', import.meta.url))
const build = (...args) => spawnSync(script, args, { encoding: 'utf8' })
const outputs = ['rulebook.json', 'page-texts/kk.json', 'page-texts/ru.json', 'page-texts/en.json', 'page-texts/file-kk.json', 'page-texts/file-ru.json', 'page-texts/file-en.json']

test('the rules have no fault, and two builds give the same bytes', () =>
  withFolder((folder) => {
    const [first, second] = ['first', 'second'].map((name) => {
      const out = join(folder, name)
      const { status, stdout, stderr } = build('--out', out)
      assert.equal(stderr, '')
      assert.equal(status, 0)
      assert.match(stdout, /^rulebook 20\d\d\.\d+\.\d+: 6 grounds, \d+ routes, \d+ channels, \d+ terms, \d+ facts, /)
      assert.match(stdout, /, \d+ texts in kk, ru, en; [\d.]+ kB; sha256 [0-9a-f]{64}\n$/)
      return outputs.map((name) => readFileSync(join(out, name), 'utf8'))
    })
    assert.deepEqual(first, second)
  }))

test('the bundle is in order, carries its hash, and leaves out what the engine does not need', () =>
  withFolder((folder) => {
    assert.equal(build('--out', folder).status, 0)
    const [rulebook, ...pages] = outputs.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    assert.deepEqual(Object.keys(rulebook).slice(0, 6), ['format', 'id', 'version', 'checked_on', 'hash', 'languages'])
    assert.equal(rulebook.hash, hashOf(rulebook))
    assert.deepEqual(rulebook.grounds.map(({ order }) => order), [1, 1, 2, 3, 4, 5, 6])
    const years = rulebook.calendar.map(({ year }) => year)
    assert.deepEqual(years, [...years].sort())
    assert.ok(rulebook.calendar.every((year) => !('verified_by' in year)))
    assert.ok(Object.keys(rulebook.texts.kk).every((key) => !/^(ui|file)\./.test(key)))
    for (const [index, page] of pages.entries()) {
      const prefix = index < 3 ? 'ui.' : 'file.'
      assert.deepEqual(Object.keys(page).filter((key) => !key.startsWith(prefix)), [])
    }
  }))

test('rules that somebody changed name who, and the engine that goes with them takes them', () =>
  withFolder((folder) => {
    cpSync(rules, join(folder, 'rules'), { recursive: true })
    const head = join(folder, 'rules/rulebook.json')
    const content = JSON.parse(readFileSync(head, 'utf8'))
    writeFileSync(head, JSON.stringify({ ...content, changed_by: 'Akimat of Example City' }))
    assert.equal(build('--rules', join(folder, 'rules'), '--out', folder).status, 0)
    const text = readFileSync(join(folder, 'rulebook.json'), 'utf8')
    assert.equal(JSON.parse(text).changed_by, 'Akimat of Example City')
    assert.equal(JSON.parse(text).hash, hashOf(JSON.parse(text)))
    const engine = fileURLToPath(new URL('../../build/release/shagym', import.meta.url))
    const request = readFileSync(new URL('../cases/good/first-page.request.json', import.meta.url))
    const { status, stdout } = spawnSync(engine, ['respond', '--rulebook', join(folder, 'rulebook.json')], { input: request, encoding: 'utf8' })
    assert.deepEqual([status, JSON.parse(stdout).rulebook.hash], [0, JSON.parse(text).hash])
    writeFileSync(head, JSON.stringify({ ...content, changed_by: '' }))
    assert.match(build('--rules', join(folder, 'rules'), '--out', folder).stderr, /changed_by/)
  }))

test('every fault is told in one run, on a line of its own, and nothing is written', () =>
  withFolder((folder) => {
    cpSync(rules, join(folder, 'rules'), { recursive: true })
    const pages = join(folder, 'rules/pages.json')
    const list = JSON.parse(readFileSync(pages, 'utf8'))
    writeFileSync(pages, JSON.stringify([...list, { id: 'Bad Id', colour: 'red' }]))
    const { status, stderr } = build('--rules', join(folder, 'rules'), '--out', join(folder, 'out'))
    assert.equal(status, 1)
    const lines = stderr.trimEnd().split('\n')
    const at = `pages.json: /${list.length}`
    assert.ok(lines.includes(`${at}/id: "Bad Id" does not fit, expected lower-case words joined by _`))
    assert.ok(lines.includes(`${at}/colour: this key is not known, expected id`))
    assert.match(lines.at(-1), /^\d+ faults, nothing written$/)
    assert.equal(existsSync(join(folder, 'out')), false)
  }))

test('one slip in a file that others refer to is told once', () =>
  withFolder((folder) => {
    for (const file of ['facts.json', 'routes.json', 'terms.json', 'authorities.json', 'documents.json']) {
      cpSync(rules, folder, { recursive: true })
      const list = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      writeFileSync(join(folder, file), JSON.stringify([{ ...list[0], colour: 'red' }, ...list.slice(1)]))
      const lines = checkRules(folder).faults.lines
      assert.equal(lines.length, 1, lines.slice(0, 5).join('\n'))
      assert.match(lines[0], /: \/0\/colour: this key is not known/)
    }
  }))

test('an option that is not known ends with the usage', () => {
  const { status, stderr } = build('--speed')
  assert.equal(status, 2)
  assert.match(stderr, /^usage: build-rulebook \[--rules DIR\] \[--out DIR\]/)
})
