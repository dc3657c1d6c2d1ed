import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { letter } from '../letters/letter.mjs'
import { check, fontsOf, folded, inkOf, squeezed, tagsOf, textOf } from '../tools.mjs'

const { renderLetter, missingCharacters, fonts, coverage } = await loadRenderers()

async function render(...blocks) {
  const written = await renderLetter(letter('kk', 'Шағым', blocks), fonts, coverage, '2026-11-23T14:05')
  check(written.bytes)
  return written
}

describe('a letter that nobody expects', () => {
  test('a word of 10 000 letters fills as many lines as it needs', async () => {
    const word = 'әғқңөұүһіӘ'.repeat(1000)
    const { bytes } = await render(['title', 'ШАҒЫМ'], ['paragraph', word], ['signature', 'Ә. Қ.'])
    assert.ok(squeezed(textOf(bytes)).includes(word))
    assert.equal(tagsOf(bytes)[2], `  P ${word}`)
    assert.ok(inkOf(bytes).length >= 3)
  })

  test('a paragraph of 10 000 letters', async () => {
    const text = 'Бас тарту заңда көзделген негізге сүйенбейді, № 7-ө. '.repeat(190)
    const { bytes } = await render(['paragraph', text])
    assert.ok(text.length > 10_000)
    assert.equal(folded(textOf(bytes)), folded(text))
  })

  test('200 enclosures', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `Құжаттың көшірмесі, ${index + 1}-бет`)
    const { bytes } = await render(['heading', 'Қоса берілетін құжаттар:'], ['enclosures', ...names])
    const text = folded(textOf(bytes))
    for (const [index, name] of names.entries()) assert.ok(text.includes(`${index + 1}. ${name}`), name)
    assert.ok(tagsOf(bytes).includes('      LBody Құжаттың көшірмесі, 200-бет'))
  })

  test('no enclosures leave no empty list', async () => {
    const { bytes } = await render(['paragraph', 'Мәтін'], ['enclosures'], ['demands', '', ' '], ['applicant', ''], ['signature', 'Ә.'])
    assert.deepEqual(tagsOf(bytes), ['Document', '  P Мәтін', '  Sect', '    P Ә.'])
  })

  test('no blocks at all give an empty page', async () => {
    const { bytes } = await render()
    assert.equal(inkOf(bytes).length, 1)
  })

  test('an address of mail or web that is too long breaks at a mark and is one piece for a screen reader', async () => {
    const address = 'https://example.kz/qyzmetter/balalar/zhardemaqy?otinish=SR-2026-11-0457&bet=12'
    const { bytes } = await render(['applicant', address])
    assert.deepEqual(tagsOf(bytes).slice(-1), [`    P ${address}`])
    assert.ok(textOf(bytes).split('\n').every(line => line === '' || /[/.@_&=?]$|12$/.test(line.trim())))
  })

  test('hyphens are never at the end of a line', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `${'ү'.repeat(index % 7)}${index}-үй`).join(' ')
    const { bytes } = await render(['paragraph', text])
    assert.equal(folded(textOf(bytes)), text)
  })

  test('characters that the font lacks are replaced and named, and no empty box is drawn', async () => {
    const { bytes, missing } = await render(['paragraph', 'Рахмет 😀👍🏽, 中文 👨‍👩‍👧 ❤️!'])
    assert.deepEqual(missing, ['😀', '👍', '中', '文', '👨', '👩', '👧', '❤'])
    assert.equal(folded(textOf(bytes)), 'Рахмет ��, �� ��� �!')
    assert.equal(fontsOf(bytes).length, 1)
  })

  test('characters without a shape vanish', async () => {
    const { bytes, missing } = await render(['paragraph', '\ufeffға\u00adлым\u200b \u0000\u0007\u202eбар\u2028жоқ\r\nия\tиә'])
    assert.deepEqual(missing, [])
    assert.deepEqual(tagsOf(bytes), ['Document', '  P ғалым бар', '  P жоқ', '  P ия иә'])
  })

  test('letters with loose accents are composed', async () => {
    const { bytes, missing } = await render(['paragraph', 'и\u0306од, Ł\u00f3d\u017a, e\u0301'])
    assert.deepEqual(missing, [])
    assert.equal(folded(textOf(bytes)), 'йод, Łódź, é')
  })
})

test('missing characters are told once, in the order of the text', () => {
  assert.deepEqual(missingCharacters('жоқ 中 мен 文, 中\n', coverage), ['中', '文'])
  assert.deepEqual(missingCharacters('Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ № § “”„«»–—\u2011\u00a0\u202f', coverage), [])
})
