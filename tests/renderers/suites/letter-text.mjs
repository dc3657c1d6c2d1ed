import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { letters } from '../letters/all.mjs'
import { check, fontsOf, folded, infoOf, inkOf, metadataOf, pagesOf, textOf } from '../tools.mjs'

const { renderLetter, fonts, coverage } = await loadRenderers()
const now = '2026-11-23T14:05'

for (const [locale, letter] of Object.entries(letters)) {
  const { bytes, missing } = await renderLetter(letter, fonts, coverage, now)
  const lines = letter.blocks.flatMap(block => block.lines)

  describe(`the letter in ${locale}`, () => {
    test('gives every line back, in order', () => {
      const text = folded(textOf(bytes))
      let from = 0
      for (const line of lines.map(folded)) {
        const at = text.indexOf(line, from)
        assert.notEqual(at, -1, `not found after ${from}: ${line}`)
        from = at + line.length
      }
    })

    test('adds nothing but the numbers of lists and pages', () => {
      let text = folded(textOf(bytes))
      for (const line of lines.map(folded)) text = text.replace(line, '')
      assert.match(text, /^( |\d+[.)])*$/)
    })

    test('misses no character', () => assert.deepEqual(missing, []))

    test('embeds its fonts, cut down and readable', () => {
      const found = fontsOf(bytes)
      assert.deepEqual(found.map(font => font.name.slice(7)).sort(), ['NotoSans-Bold', 'NotoSans-Regular'])
      for (const font of found) {
        assert.match(font.name, /^[A-Z]{6}\+/)
        assert.deepEqual([font.embedded, font.subset, font.unicode], ['yes', 'yes', 'yes'])
      }
    })

    // Some libraries draw the text with empty shapes: it can be copied but not seen.
    test('draws every letter with ink', () => {
      const pages = pagesOf(bytes)
      for (const [index, ink] of inkOf(bytes).entries()) {
        const perLetter = ink / pages[index].replace(/\s/g, '').length
        assert.ok(perLetter > 12, `page ${index + 1}: ${perLetter.toFixed(1)} dots for a letter`)
      }
    })

    test('is a sound PDF that names itself', () => {
      check(bytes)
      const info = infoOf(bytes)
      assert.ok(info.includes(letter.title), 'title in the document information')
      assert.match(info, /Tagged: +yes/)
      assert.match(info, /JavaScript: +no/)
      assert.match(info, /Page size: +595\.28 x 841\.89 pts \(A4\)/)
      assert.match(info, /PDF version: +1\.7/)
    })

    test('says that it is PDF/A-2a and PDF/UA-1', () => {
      const metadata = metadataOf(bytes)
      assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
      assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/)
      assert.match(metadata, /<xmp:CreateDate>2026-11-23T09:05:00Z</)
      const escaped = letter.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      assert.ok(metadata.includes(`<rdf:li xml:lang="x-default">${escaped}</rdf:li>`))
    })
  })
}

test('the Kazakh letter holds every letter that Russian lacks', () => {
  const text = letters.kk.blocks.flatMap(block => block.lines).join('')
  for (const letter of 'ӘҒҚҢӨҰҮҺІәғқңөұүһі№₸«»—') assert.ok(text.includes(letter), letter)
})
