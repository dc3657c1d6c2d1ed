import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { approvedLetter, columns, letters, matrix } from './letters.mjs'

test('every ground has a letter at every stage in every language', (t) => {
  for (const row of [columns, ...matrix]) t.diagnostic(row.map((cell) => cell.padEnd(18)).join(''))
  for (const [ground, ...cells] of matrix) assert.deepEqual(cells, cells.map(() => 'kk ru en'), ground)
})

for (const letter of letters) {
  test(`the letter ${letter.name} is as it was approved`, () => {
    const approved = approvedLetter(letter)
    assert.notEqual(approved, undefined, 'nobody has approved it yet: scripts/approve')
    assert.equal(letter.text, approved)
  })
}

test('no letter is kept that nothing writes any more', () => {
  const written = new Set(letters.map(({ name }) => `${name}.txt`))
  assert.deepEqual(readdirSync(new URL('letters/', import.meta.url)).filter((file) => !written.has(file)), [])
})
