// `shagym inspect`: a line of JSON for each file; one that is not there does not keep the others from being looked at.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { shagym } from './shagym.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'shagym-inspect-'))
after(() => rmSync(folder, { recursive: true }))

function file(name, text) {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

test('each file gets a line, under its own name and not its folder\'s', () => {
  const { status, stdout } = shagym(['inspect', file('хат.txt', 'refused'), file('empty.pdf', ''), file('letter.js', 'alert(1)')])
  assert.equal(status, 0)
  const told = stdout.trimEnd().split('\n').map(line => JSON.parse(line))
  assert.deepEqual(told.map(({ type }) => type), ['txt', 'bin', 'program'])
  assert.deepEqual(told.map(({ findings }) => findings.map(({ code }) => code)), [[], ['empty'], ['program']])
})

test('a file that cannot be read is told of, with status 2', () => {
  const { status, stdout, stderr } = shagym(['inspect', path.join(folder, 'nothing.pdf'), folder, file('a.txt', 'words')])
  assert.equal(status, 2)
  assert.equal(stdout.trimEnd().split('\n').length, 1)
  assert.match(stderr, /nothing\.pdf: cannot be read\n/)
  assert.equal(stderr.trimEnd().split('\n').length, 2)
  assert.equal(shagym(['inspect']).status, 2)
})
