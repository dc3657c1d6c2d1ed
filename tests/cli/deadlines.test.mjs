// The dates of a case as text: the command says what the view says, line by line.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const rulebook = path.join(root, 'build/rulebook.json')

function shagym(command, input) {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'build/release/shagym'), [command, '--rulebook', rulebook], { input, encoding: 'utf8' })
  assert.equal(stderr, '')
  return { status, stdout }
}

const cases = ['authority-waiting', 'authority-silent-court-on-paper', 'half-way-at-the-late-reason', 'every-ground-at-once']

for (const name of cases) {
  for (const locale of ['kk', 'ru', 'en']) {
    test(`the dates of ${name} are told in ${locale}, with every day of their ledgers`, () => {
      const request = JSON.parse(readFileSync(path.join(root, `tests/cases/good/${name}.request.json`), 'utf8'))
      const input = JSON.stringify({ ...request, locale })
      const view = JSON.parse(shagym('respond', input).stdout)
      const { status, stdout } = shagym('deadlines', input)
      assert.equal(status, 0)
      assert.doesNotMatch(stdout, /[<{]/)
      const blocks = stdout.split('\n\n').filter(Boolean).map((block) => block.split('\n'))
      assert.deepEqual(blocks.map(([first]) => first), view.deadlines.map(({ id, date }) => `${id} ${date}`))
      for (const [at, { ledger, left_text, portal }] of view.deadlines.entries()) {
        const days = blocks[at].filter((line) => line.startsWith('    ')).map((line) => line.trim())
        assert.deepEqual(days, ledger.map(({ date, text }) => `${date} ${text}`))
        assert.ok(blocks[at].includes(`  ${left_text}`))
        if (portal) assert.ok(blocks[at].includes(`  ${portal.text}`))
      }
    })
  }
}

test('a case that no clock belongs to yet has no dates to tell', () => {
  assert.deepEqual(shagym('deadlines', JSON.stringify({ locale: 'ru', now: '2026-11-23T10:00', answers: {} })), { status: 0, stdout: '' })
})

test('a request that cannot be used gets an envelope and status 2', () => {
  const { status, stdout } = shagym('deadlines', 'today?')
  assert.deepEqual([status, JSON.parse(stdout).error.code], [2, 'not_json'])
})
