import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { letter } from '../letters/letter.mjs'
import { pagesOf } from '../tools.mjs'

const { renderLetter, fonts, coverage } = await loadRenderers()

const linesOf = page => page.split('\n').map(line => line.trim()).filter(Boolean)

/** A letter whose heading and signature stand lower with every line added above. */
async function pushedDown(above) {
  const { bytes } = await renderLetter(
    letter('ru', 'Жалоба', [
      ['title', 'ЖАЛОБА'],
      ['paragraph', ...Array.from({ length: above }, (_, index) => `Строка ${index + 1}.`)],
      ['heading', 'Заголовок'],
      ['paragraph', 'Первая строка абзаца, который занимает две строки: '.repeat(3)],
      ['heading', 'Приложения'],
      ['enclosures', 'Единственное приложение'],
      ['signature', 'Дата: 23 ноября 2026 года', 'Подпись:', 'С. Ерғалиев'],
    ]),
    fonts,
    coverage,
    '2026-11-23T14:05',
  )
  return pagesOf(bytes)
}

describe('where pages end', async () => {
  const heights = new Map()
  for (let above = 28; above < 48; above++) heights.set(above, await pushedDown(above))

  test('no heading stands alone at the foot of a page', () => {
    for (const [height, pages] of heights) {
      for (const page of pages) {
        const last = linesOf(page).at(-1)
        assert.ok(!['Заголовок', 'Приложения'].includes(last), `${height} lines above`)
      }
    }
  })

  test('the signature stays together, below something that it signs', () => {
    for (const [height, pages] of heights) {
      const last = linesOf(pages.at(-1))
      assert.match(last.join(' '), /Дата: 23 ноября 2026 года Подпись: +С\. Ерғалиев$/, `${height} lines above`)
      assert.ok(last.some(line => line.includes('Единственное приложение')), `${height} lines above`)
    }
  })

  test('pages are numbered from the second', async () => {
    const pages = await pushedDown(100)
    assert.equal(pages.length, 3)
    assert.equal(linesOf(pages[0])[0], 'ЖАЛОБА')
    assert.equal(linesOf(pages[1])[0], '2')
    assert.equal(linesOf(pages[2])[0], '3')
  })
})
