// The PDF, the Word file and the plain text say the same, letter for letter, as other people's programs read them.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { goldenLetters } from '../golden-letters.mjs'
import { folded, run, textOf } from '../tools.mjs'

const { renderDocx, renderLetter, renderText, fonts, coverage } = await loadRenderers()
const now = '2026-11-23T14:05'
const folder = mkdtempSync(path.join(tmpdir(), 'shagym-'))
after(() => rmSync(folder, { recursive: true }))

for (const { name, view } of goldenLetters) writeFileSync(path.join(folder, `${name}.docx`), await renderDocx(view.letter, now))
// One start for all: LibreOffice takes its time to come up. A profile of its own, or a running one would be in the way.
run('soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder,
  ...goldenLetters.map(({ name }) => path.join(folder, `${name}.docx`)))

describe('PDF, Word file and plain text say the same', () => {
  test('for every ground at every stage in every language', () => assert.ok(goldenLetters.length > 54, String(goldenLetters.length)))
  for (const { name, view } of goldenLetters) {
    test(name, async () => {
      const text = folded(renderText(view.letter))
      const { bytes } = await renderLetter(view.letter, fonts, coverage, now)
      assert.equal(folded(textOf(bytes)), text)
      assert.equal(folded(readFileSync(path.join(folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, '')), text)
      for (const line of view.letter.blocks.flatMap(({ lines }) => lines)) assert.ok(text.includes(folded(line)), line)
    })
  }
})
