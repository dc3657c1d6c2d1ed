// Citations that lead to a public address: in the PDF as PDF/UA-1 and PDF/A-2a want links, in the Word file, and nowhere else.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { goldenLetters, respond } from '../golden-letters.mjs'
import { rules } from '../handin.mjs'
import { caseWith } from '../made-package.mjs'
import { catalogOf, check, partOf, run, squeezed, tagsOf, withFile } from '../tools.mjs'

const { editedLetter, linked, linkedLines, renderLetter, renderDocx, withText, fonts, coverage } = await loadRenderers()
const now = '2026-11-23T14:05'

const link = (text, url = 'https://adilet.zan.kz/a') => ({ text, url })

describe('a text with links', () => {
  test('falls into stretches that are the text, the first link first and the longer of two', () => {
    const [short, long] = [link('ст. 5'), link('ст. 5 Закона')]
    for (const [text, expected] of [
      ['', []],
      ['нет', [['нет', null]]],
      ['ст. 5', [['ст. 5', short]]],
      ['по ст. 5 Закона и ст. 5.', [['по ', null], ['ст. 5 Закона', long], [' и ', null], ['ст. 5', short], ['.', null]]],
    ]) {
      assert.deepEqual(linked(text, [short, long]).map(stretch => [stretch.text, stretch.link]), expected)
    }
    assert.deepEqual(linked('x', [link('')]), [{ text: 'x', link: null }])
  })

  test('keeps its links over the ends of lines', () => {
    const found = link('п. 2 ст. 25 Закона')
    const lines = ['так (п. 2 ', 'ст. 25 ', 'Закона).']
    const stretches = linkedLines(lines, [found])
    assert.deepEqual(stretches.map(line => line.map(({ text }) => text)), [['так (', 'п. 2 '], ['ст. 25 '], ['Закона', ').']])
    assert.deepEqual(stretches.map(line => line.map(each => each.link === found)), [[false, true], [true], [true, false]])
  })
})

/** Objects of a PDF by their reference. */
function objectsOf(pdf) {
  const [, objects] = JSON.parse(catalogOf(pdf)).qpdf
  const of = reference => objects[`obj:${reference}`]?.value
  const all = Object.entries(objects).map(([name, { value, stream }]) => ({ reference: name.replace('obj:', ''), value: value ?? stream?.dict }))
  return { of: value => (typeof value === 'string' && /^\d+ 0 R$/.test(value) ? of(value) : value), all }
}

/** Every link of a PDF, in the order of its pages, with its place in the tag tree; throws where PDF/UA or PDF/A would not have it. */
function linksOf(pdf) {
  const { of, all } = objectsOf(pdf)
  const root = all.find(({ value }) => value?.['/Type'] === '/Catalog').value
  const numbers = (tree => {
    const flat = node => [...(node['/Nums'] ?? []), ...(node['/Kids'] ?? []).flatMap(kid => flat(of(kid)))]
    return flat(of(tree))
  })(of(root['/StructTreeRoot'])['/ParentTree'])
  const parentOf = key => of(numbers[numbers.findIndex((value, at) => at % 2 === 0 && value === key) + 1])
  const pages = []
  const walk = reference => {
    const node = of(reference)
    if (node['/Type'] === '/Page') pages.push({ reference, node })
    else for (const kid of of(node['/Kids'])) walk(kid)
  }
  walk(root['/Pages'])
  return pages.flatMap(({ reference: page, node }, index) =>
    (of(node['/Annots']) ?? []).map(reference => {
      const annotation = of(reference)
      assert.equal(annotation['/Subtype'], '/Link')
      assert.equal(node['/Tabs'], '/S', 'the keyboard goes by the tags')
      // Printed, never hidden (PDF/A-2, 6.3.2); no look of its own is asked of a link.
      assert.equal(annotation['/F'], 4)
      assert.deepEqual(annotation['/Border'], [0, 0, 0])
      assert.match(annotation['/Contents'], /^u:./, 'words for it')
      const action = of(annotation['/A'])
      assert.deepEqual([action['/S'], action['/Next']], ['/URI', undefined])
      const element = parentOf(annotation['/StructParent'])
      assert.equal(element['/S'], '/Link')
      const kids = of(element['/K'])
      const object = kids.find(kid => kid['/Type'] === '/OBJR')
      assert.deepEqual([object['/Obj'], object['/Pg']], [reference, page])
      assert.ok(kids.some(Number.isInteger) && element['/Pg'] === page, 'its text stands in the same tag')
      assert.match(of(element['/P'])['/S'], /^\/(P|LBody)$/)
      return { page: index + 1, rect: annotation['/Rect'], quads: annotation['/QuadPoints'] ?? null, words: annotation['/Contents'].slice(2), url: action['/URI'].replace(/^[bu]:/, '') }
    }),
  )
}

/** The words of a PDF with the middle of each, as poppler places them: from the left and from the foot of its page. */
function placedWords(pdf) {
  const pages = withFile(pdf, 'letter.pdf', file => run('pdftotext', '-bbox', file, '-')).split('<page ').slice(1)
  return pages.map(page =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, left, top, right, foot, text]) => ({
      x: (Number(left) + Number(right)) / 2,
      y: 841.89 - (Number(top) + Number(foot)) / 2,
      text: text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    })),
  )
}

const boxesOf = ({ rect, quads }) => {
  if (!quads) return [rect]
  return Array.from({ length: quads.length / 8 }, (_, at) => quads.slice(at * 8, at * 8 + 8)).map(([left, top, right, , , foot]) => [left, foot, right, top])
}

/** What the letter's blocks say is linked, in the order of the text. */
const expectedIn = ({ blocks }) => blocks.flatMap(({ lines, links = [] }) => lines.flatMap(line => linked(line, links)).filter(each => each.link).map(each => each.link))

const letters = goldenLetters.filter(({ name }) => /^(refusal-provider-kk|papers-oversight_through-en|refusal-court-ru)$/.test(name))
const both = { name: 'kk+ru', view: respond({ ...goldenLetters[0].request, letter_locale: 'kk+ru' }) }

describe('the links of a letter', () => {
  test('stand word by word in the block, and lead to where the rulebook says', () => {
    for (const { name, view: { letter } } of [...goldenLetters, both]) {
      for (const { lines, links = [], citations } of letter.blocks) {
        for (const { text, url } of links) {
          assert.ok(lines.some(line => line.includes(text)), `${name}: ${text}`)
          assert.ok(citations.some(citation => citation.url === url) && url.startsWith('https://adilet.zan.kz/'), `${name}: ${url}`)
        }
        assert.equal(links.length > 0, citations.some(({ url }) => url !== ''), name)
      }
    }
  })

  for (const { name, view: { letter } } of [...letters, both]) {
    test(`are tagged links in the PDF, each over its words (${name})`, async () => {
      const { bytes } = await renderLetter(letter, fonts, coverage, now)
      check(bytes)
      const expected = expectedIn(letter)
      const found = linksOf(bytes)
      assert.ok(expected.length > 2)
      assert.deepEqual(found.map(({ words, url }) => ({ words, url })), expected.map(({ text, url }) => ({ words: `${text}: ${url}`, url })))
      const words = placedWords(bytes)
      for (const [at, each] of found.entries()) {
        const under = boxesOf(each).flatMap(([left, foot, right, top]) => words[each.page - 1].filter(({ x, y }) => left < x && x < right && foot < y && y < top))
        // A bracket or a full stop beside it is one word with it.
        assert.ok(squeezed(under.map(({ text }) => text).join('')).includes(squeezed(expected[at].text)), `${under.map(({ text }) => text)} / ${expected[at].text}`)
      }
      const tagged = tagsOf(bytes).filter(line => /^\s*Link /.test(line)).map(line => line.trim().slice(5))
      assert.deepEqual(tagged.map(squeezed), expected.map(({ text }) => squeezed(text)))
    })

    test(`are hyperlinks in the Word file, named the same each time (${name})`, async () => {
      const bytes = await renderDocx(letter, now)
      assert.deepEqual(Buffer.from(await renderDocx(letter, now)), Buffer.from(bytes))
      const document = partOf(bytes, 'word/document.xml')
      const relations = Object.fromEntries([...partOf(bytes, 'word/_rels/document.xml.rels').matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes]) => [/Id="([^"]*)"/.exec(attributes)[1], attributes]))
      const found = [...document.matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"[^>]*>(.*?)<\/w:hyperlink>/gs)].map(([, id, inside]) => {
        assert.match(relations[id], /TargetMode="External"/)
        return { text: [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''), url: /Target="([^"]*)"/.exec(relations[id])[1] }
      })
      assert.deepEqual(found, expectedIn(letter))
    })
  }

  test('are gone where the person wrote otherwise, and stay where the words stayed', async () => {
    const { view } = caseWith({ letterLocale: 'ru' })
    const norms = view.letter.blocks.find(({ id }) => id === 'norms')
    const written = text => editedLetter(view.letter, withText([], view.letter, norms, text), rules.edits)
    assert.equal(expectedIn(written('Без ссылок.')).length, expectedIn(view.letter).length - expectedIn({ blocks: [norms] }).length)
    const kept = written(`Своё (${norms.links[0].text}) и ${norms.links[0].text}`)
    assert.deepEqual(expectedIn({ blocks: kept.blocks.filter(({ id }) => id === 'norms') }), [norms.links[0], norms.links[0]])
    assert.equal(linksOf((await renderLetter(kept, fonts, coverage, now)).bytes).length, expectedIn(kept).length)
  })
})
