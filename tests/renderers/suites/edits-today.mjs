// The day of the letter in an edited part, and the parts that nobody may edit, whoever wrote into case.json that they did.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { locales, respond } from '../golden-letters.mjs'
import { handinFor, rules } from '../handin.mjs'
import { bytes, caseWith } from '../made-package.mjs'
import { textOf, folded } from '../tools.mjs'
import { wordsIn } from '../words.mjs'

const { editedLetter, editsFor, filesOf, outdated, readCase, removedElements, withText, writeCase, fonts, coverage } = await loadRenderers()

const on = (locale, now, more = {}) => {
  const { given } = caseWith({ letterLocale: locale, ...more })
  return { given, now, view: respond({ locale: given.locale, letter_locale: locale, now, answers: given.answers, documents: given.documents }) }
}
const part = (letter, id) => letter.blocks.find(each => each.id === id)
const told = ({ view }) => part(view.letter, 'signature').lines[0]

describe('an edited signature part, the day after', () => {
  for (const locale of locales) {
    // Into another month as well: in Kazakh the month stands behind the day.
    for (const [yesterday, today] of [['2026-11-23T23:59', '2026-11-24T00:00'], ['2026-11-30T23:59', '2026-12-01T00:01']]) {
      test(`has the new date, as the engine writes it (${locale}, ${today})`, () => {
        const [before, after] = [on(locale, yesterday), on(locale, today)]
        const signature = part(before.view.letter, 'signature')
        const date = told(before).replace(/^[^:]*: /, '')
        for (const own of [[...signature.lines, 'Өз сөзім'], [`Алматы, ${date}`, ...signature.lines.slice(1)]]) {
          const edits = withText([], before.view.letter, signature, own.join('\n'))
          const { letter } = after.view
          const lines = part(editedLetter(letter, edits, rules.edits), 'signature').lines
          assert.deepEqual(lines, own.map(line => line.replace(date, told(after).replace(/^[^:]*: /, ''))))
          assert.deepEqual(removedElements(letter, { answers: after.given.answers, edits }, rules.edits), [])
          assert.deepEqual(outdated(editsFor(letter, edits, rules.edits), letter), [])
          // Written down on the new day, it is the same.
          assert.deepEqual(editsFor(letter, editsFor(letter, edits, rules.edits), rules.edits), editsFor(letter, edits, rules.edits))
        }
      })
    }
  }

  test('is left to the person where it has another date, two of them, or none', () => {
    const [before, after] = [on('ru', '2026-11-03T12:00'), on('ru', '2026-11-04T12:00')]
    const [, ...rest] = part(before.view.letter, 'signature').lines
    for (const first of ['Дата: 13 ноября 2026 года', 'Дата: 3 ноября 2026 года, 3 ноября 2026 года', 'Без даты']) {
      const edits = withText([], before.view.letter, part(before.view.letter, 'signature'), [first, ...rest].join('\n'))
      const { letter } = after.view
      assert.deepEqual(part(editedLetter(letter, edits, rules.edits), 'signature').lines, [first, ...rest])
      assert.deepEqual(outdated(editsFor(letter, edits, rules.edits), letter).map(({ id }) => id), ['signature'])
    }
  })

  test('stays in question where more than the date has changed', () => {
    const before = on('ru', '2026-11-23T12:00')
    const signature = part(before.view.letter, 'signature')
    const edits = withText([], before.view.letter, signature, [...signature.lines, 'Своё'].join('\n'))
    const { letter } = on('ru', '2026-11-24T12:00', { answers: { channel: 'eotinish' } }).view
    assert.notEqual(part(letter, 'signature').lines[1], signature.lines[1], 'another way of signing')
    const lines = part(editedLetter(letter, edits, rules.edits), 'signature').lines
    assert.equal(lines[0], part(letter, 'signature').lines[0])
    assert.deepEqual(outdated(editsFor(letter, edits, rules.edits), letter).map(({ id }) => id), ['signature'])
  })
})

describe('a part that nobody may edit', () => {
  test('is in every file as the engine wrote it, whatever case.json says', async () => {
    const { given, view, now } = caseWith({ letterLocale: 'en' })
    const marker = part(view.letter, 'courtesy')
    const stored = JSON.parse(writeCase({ now, given, textLimit: null }))
    stored.edits = ['courtesy', 'outline', 'outline_note'].map(block => ({ locale: 'en', block, original: marker.lines, lines: block === 'courtesy' ? [] : ['For filing'] }))
    const { given: back } = readCase(JSON.stringify(stored))
    const { content, plan } = filesOf({ given: back, view, now, fonts, coverage, words: wordsIn(view.locale), handin: handinFor(view), documents: async id => bytes[id], withCase: true, textLimit: null })
    const file = async path => Buffer.from(await content(plan.files.find(each => each.path === path)))
    for (const text of [(await file('letter.txt')).toString(), textOf(await file('letter.pdf'))]) {
      assert.ok(folded(text).startsWith(folded(marker.lines[0])), text.slice(0, 200))
    }
    assert.deepEqual(editsFor(view.letter, back.edits, rules.edits), [])
  })
})
