import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { letters } from '../letters/all.mjs'
import { catalogOf, folded, tagsOf } from '../tools.mjs'

const { renderLetter, fonts, coverage } = await loadRenderers()

const each = (tag, lines) => lines.flatMap(line => line.split('\n')).filter(Boolean).map(line => `${tag} ${folded(line)}`)
const inside = lines => lines.map(line => `  ${line}`)
const list = mark => lines =>
  lines.length === 0
    ? []
    : ['L', ...lines.flatMap((line, index) => ['  LI', `    Lbl ${index + 1}${mark}`, `    LBody ${folded(line)}`])]

/** What a screen reader should meet for each kind of block. */
const expected = {
  addressee: lines => ['Sect', ...inside(each('P', lines))],
  applicant: lines => ['Sect', ...inside(each('P', lines))],
  title: lines => each('H1', lines),
  subtitle: lines => each('P', lines),
  heading: lines => each('H2', lines),
  paragraph: lines => each('P', lines),
  demands: list(')'),
  enclosures: list('.'),
  signature: lines => ['Sect', ...inside(each('P', lines))],
}

const languages = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en' }

for (const [locale, letter] of Object.entries(letters)) {
  const { bytes } = await renderLetter(letter, fonts, coverage, '2026-11-23T14:05')

  describe(`the tags of the letter in ${locale}`, () => {
    test('follow the blocks and hold their text', () => {
      const tree = ['Document', ...inside(letter.blocks.flatMap(block => expected[block.kind](block.lines)))]
      assert.deepEqual(tagsOf(bytes), tree)
    })

    test('come with a language, the title for the window, and lists that are numbered', () => {
      const catalog = catalogOf(bytes)
      assert.ok(catalog.includes(`"/Lang": "u:${languages[locale]}"`), 'language')
      assert.ok(/"\/DisplayDocTitle": true/.test(catalog), 'DisplayDocTitle')
      assert.ok(/"\/ListNumbering": "\/Decimal"/.test(catalog), 'ListNumbering')
      assert.ok(/"\/S": "\/GTS_PDFA1"/.test(catalog), 'colour profile')
    })
  })
}
