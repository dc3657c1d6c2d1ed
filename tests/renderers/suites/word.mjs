import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { letters } from '../letters/all.mjs'
import { letter } from '../letters/letter.mjs'
import { partOf, run, withFile } from '../tools.mjs'

const { renderDocx } = await loadRenderers()
const now = '2026-11-23T14:05'

for (const [locale, language] of [['kk', 'kk-KZ'], ['ru', 'ru-KZ'], ['en', 'en-GB']]) {
  describe(`the Word file in ${locale}`, async () => {
    const bytes = await renderDocx(letters[locale], now)
    const body = partOf(bytes, 'word/document.xml')
    const styles = partOf(bytes, 'word/styles.xml')

    test('speaks its language', () => assert.match(styles, new RegExp(`<w:rPrDefault>.*<w:lang w:val="${language}"`)))

    test('is A4 with the customary margins, and numbers its pages from the second on', () => {
      assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/)
      assert.match(body, /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1417"/)
      assert.match(body, /<w:titlePg/)
      assert.ok(['word/header1.xml', 'word/header2.xml'].some(name => partOf(bytes, name).includes('>PAGE<')))
    })

    test('uses no style that it does not define, and a heading for each heading', () => {
      const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
      const used = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(used.filter(id => !defined.has(id)), [])
      assert.equal(used.filter(id => id === 'Heading1').length, 1)
      assert.equal(used.filter(id => id === 'Heading2').length, letters[locale].blocks.filter(({ kind }) => kind === 'heading').length)
    })

    test('numbers its lists by itself', () => {
      const items = letters[locale].blocks.filter(({ kind }) => kind === 'demands' || kind === 'enclosures').flatMap(({ lines }) => lines)
      assert.equal(body.split('<w:numPr>').length - 1, items.length)
      assert.doesNotMatch(body, />\d+[.)] /)
    })

    test('says when it was made, and not when the test ran', () => {
      const core = partOf(bytes, 'docProps/core.xml')
      assert.equal(core.split('2026-11-23T09:05:00Z').length - 1, 2)
      assert.equal((core.match(/\dT\d/g) ?? []).length, 2)
    })

    test('is the same bytes again', async () => assert.deepEqual(await renderDocx(letters[locale], now), bytes))
  })
}

test('control characters, lone surrogates and mark-up do no harm', async () => {
  const bytes = await renderDocx(letter('ru', 'Жалоба <a> & "b"', [['title', 'A\u0000B\u000bC\ufffeD\ud800E <w:p/> & 😀 中']]), now)
  const body = partOf(bytes, 'word/document.xml')
  assert.ok(body.includes('AB C\ufffdD\ufffdE &lt;w:p/&gt; &amp; 😀 中'))
  withFile(bytes, 'letter.docx', file => run('python3', '-c', `
import sys, zipfile, xml.dom.minidom
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None and z.namelist()[0] == '[Content_Types].xml'
for name in z.namelist(): xml.dom.minidom.parseString(z.read(name))`, file))
})
