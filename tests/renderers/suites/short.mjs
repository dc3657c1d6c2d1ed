import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { goldenLetters, locales } from '../golden-letters.mjs'
import { handinIn, rules } from '../handin.mjs'
import { folded } from '../tools.mjs'

const { editedLetter, missedIn, shorten, lengthOf, renderText, withText } = await loadRenderers()
const notes = Object.fromEntries(locales.map(locale => [locale, handinIn(locale)('handin.limit.note')]))
const short = (letter, limit) => shorten(letter, limit, rules.short, notes[letter.locale])

/** Blocks in which the elements of article 93 (2) stand, and the demand. */
const mandatory = ['addressee', 'applicant', 'subtitle', 'circumstances', 'statements', 'demands', 'enclosures', 'no_enclosures', 'signature']

describe('a letter for a field with a limit', () => {
  test('that is long enough is the whole letter', () => {
    for (const { view: { letter } } of goldenLetters) {
      const text = renderText(letter).trimEnd()
      assert.deepEqual(short(letter, lengthOf(text)), { text, blocks: letter.blocks, length: lengthOf(text), moved: [], fits: true })
    }
  })

  test('keeps every mandatory element, moves the rest, and says where it is', () => {
    for (const { name, view: { letter } } of goldenLetters) {
      const least = short(letter, 1)
      assert.equal(least.fits, false)
      for (const limit of [lengthOf(renderText(letter).trimEnd()) - 1, least.length]) {
        const { text, length, moved, fits } = short(letter, limit)
        assert.ok(fits && length <= limit && moved.length > 0, `${name}: ${length} of ${limit}`)
        assert.ok(text.includes(notes[letter.locale]), name)
        const told = folded(text)
        for (const block of letter.blocks.filter(({ id }) => mandatory.includes(id))) {
          for (const line of block.lines) assert.ok(told.includes(folded(line)), `${name}: ${line}`)
        }
        // Nothing vanishes unnamed.
        for (const block of letter.blocks.filter(({ id }) => !moved.includes(id))) {
          for (const line of block.lines) assert.ok(told.includes(folded(line)), `${name}: ${line}`)
        }
      }
    }
  })

  test('cuts the story last, between sentences, and leaves its first', () => {
    const [{ view: { letter } }] = goldenLetters
    const story = Array.from({ length: 200 }, (_, index) => `Сөйлем № ${index + 1} осы.`).join(' ')
    const long = { ...letter, blocks: letter.blocks.map(block => (block.id === 'story' ? { ...block, lines: [story] } : block)) }
    const { text, moved, fits } = short(long, 3000)
    assert.ok(fits && moved.at(-1) === 'story')
    const kept = [...text.matchAll(/Сөйлем № (\d+) осы\./g)].length
    assert.ok(kept > 1 && kept < 200)
    assert.ok(text.includes(`Сөйлем № ${kept} осы.\n`))
    assert.ok(short(long, 1).text.includes('Сөйлем № 1 осы.'))
  })

  test('counts a line break as two, as it may be sent', () => assert.equal(lengthOf('a\nb'), 4))

  test('knows what an edit took out, and what it put where texts are shortened', () => {
    const { request, view: { letter } } = goldenLetters.find(({ name }) => name === 'refusal-provider-ru')
    const part = id => letter.blocks.find(each => each.id === id)
    const missed = (texts, limit) => {
      const edits = Object.entries(texts).reduce((all, [id, text]) => withText(all, letter, part(id), text), [])
      const { blocks, moved } = short(editedLetter(letter, edits, rules.edits), limit)
      return { moved, missed: missedIn(blocks, letter, request.answers, rules.edits).map(({ id }) => id) }
    }
    assert.deepEqual(missed({}, 1).missed, [])
    assert.deepEqual(missed({ demands: '' }, 1).missed, ['demand'])
    assert.deepEqual(missed({ signature: '' }, 1).missed, ['date', 'signature'])
    // The address stands among the norms: whole the letter has it, shortened it has not.
    const [name, ...rest] = part('applicant').lines
    const elsewhere = { applicant: name, norms: rest.join('\n') }
    assert.deepEqual(missed(elsewhere, 100_000), { moved: [], missed: [] })
    assert.deepEqual(missed(elsewhere, 1).missed, ['identity', 'actual_address'])
  })

  test('says where the rest is also when nobody signs it any more', () => {
    for (const { name, view: { letter } } of goldenLetters) {
      const unsigned = { ...letter, blocks: letter.blocks.filter(({ kind }) => kind !== 'signature') }
      assert.ok(short(unsigned, 1).text.includes(notes[letter.locale]), name)
    }
  })

  test('cuts the story of each language for itself, and names each part once', () => {
    const of = (locale, story) => {
      const { blocks } = goldenLetters.find(({ name }) => name === `refusal-provider-${locale}`).view.letter
      return blocks.map(block => ({ ...block, locale, ...(block.id === 'story' ? { lines: [story] } : {}) }))
    }
    const { text, blocks, moved } = short({ locale: 'kk', blocks: [...of('kk', 'Бір. Екі. Үш.'), ...of('ru', 'Раз. Два.')] }, 1)
    assert.deepEqual(blocks.filter(({ id }) => id === 'story').map(({ locale, lines }) => [locale, ...lines]), [['kk', 'Бір.'], ['ru', 'Раз.']])
    assert.equal(text.split(notes.kk).length - 1, 2)
    assert.deepEqual(moved, [...new Set(moved)])
  })
})
