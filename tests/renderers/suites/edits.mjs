// The person's own text in the letter: where it stands, what it must keep, and that every file and every reopened package has it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { goldenLetters, locales } from '../golden-letters.mjs'
import { handinFor, rules } from '../handin.mjs'
import { bytes, caseWith, packageOf } from '../made-package.mjs'
import { wordsIn } from '../words.mjs'
import { folded, textOf } from '../tools.mjs'

const { confirmed, editedLetter: editedBy, elsewhere, homeless, outdated, portalSheet, readCase, removedElements, reopen, filesOf, withText, writeCase, fonts, coverage } = await loadRenderers()

const editedLetter = (letter, edits) => editedBy(letter, edits, rules.edits)
const made = caseWith({ letterLocale: 'ru' })
const { letter } = made.view
const block = id => letter.blocks.find(each => each.id === id)
/** The edits after each of these parts was written anew. */
const written = (texts, from = letter) =>
  Object.entries(texts).reduce((edits, [id, text]) => withText(edits, from, from.blocks.find(each => each.id === id), text), [])
const textsOf = ({ blocks }) => Object.fromEntries(blocks.map(({ id, lines }) => [id, lines]))
const gone = (texts, { view = made.view, answers = made.given.answers } = {}) =>
  removedElements(view.letter, { answers, edits: written(texts, view.letter) }, rules.edits).map(({ id }) => id)

describe('an edit of the letter', () => {
  test('stands in the place of its part, line by line, as plain text', () => {
    const edited = editedLetter(letter, written({ story: ' <i>Одна</i>\u0007 строка \r\n\n\tи вторая\u2028третья ' }))
    assert.deepEqual(textsOf(edited), { ...textsOf(letter), story: ['<i>Одна</i> строка', 'и вторая', 'третья'] })
  })

  test('that says what the engine says is none', () => {
    assert.deepEqual(written({ norms: `${block('norms').lines.join('\n')}\n\n` }), [])
    const edits = written({ norms: 'x' })
    assert.deepEqual(withText(edits, letter, block('norms'), block('norms').lines.join('\n')), [])
  })

  test('that leaves nothing takes the part out, and the heading that would stand alone', () => {
    const ids = editedLetter(letter, written({ norms: '', competence: ' \n ' })).blocks.map(({ id }) => id)
    assert.deepEqual(ids, letter.blocks.map(({ id }) => id).filter(id => !['norms', 'competence', 'norms_heading'].includes(id)))
  })

  test('belongs to one language of the letter, and to a part that is there', () => {
    const edits = [...written({ story: 'Своё.' }), { locale: 'kk', block: 'story', original: ['a'], lines: ['b'] }, { locale: 'ru', block: 'restore', original: ['a'], lines: ['b'] }]
    assert.deepEqual(textsOf(editedLetter(letter, edits)).story, ['Своё.'])
    assert.deepEqual(elsewhere(edits, letter).map(({ locale }) => locale), ['kk'])
    assert.deepEqual(homeless(edits, letter).map(({ block: id }) => id), ['restore'])
  })

  test('knows when the text under it is another one, and stays until the person decides', () => {
    const edits = written({ story: 'Своё.', norms: 'Тоже своё.' })
    const now = { ...letter, blocks: letter.blocks.map(each => (each.id === 'story' ? { ...each, lines: ['Новое.'] } : each)) }
    assert.deepEqual(outdated(edits, letter), [])
    assert.deepEqual(outdated(edits, now).map(({ id }) => id), ['story'])
    assert.deepEqual(textsOf(editedLetter(now, edits)).story, ['Своё.'])
    const kept = confirmed(edits, edits[0], now.blocks.find(({ id }) => id === 'story'))
    assert.deepEqual(outdated(kept, now), [])
    assert.deepEqual(textsOf(editedLetter(now, kept)).story, ['Своё.'])
  })
})

describe('a letter in two languages', () => {
  const kazakh = caseWith({ letterLocale: 'kk' }).view.letter
  const both = { ...kazakh, blocks: [kazakh, letter].flatMap(({ locale, blocks }) => blocks.map(each => ({ ...each, locale }))) }
  const textIn = (edited, locale) => edited.blocks.find(({ id, locale: own }) => id === 'story' && own === locale)?.lines

  test('has the edits of each language in its half', () => {
    const edits = written({ story: 'Своё.' })
    const edited = editedLetter(both, edits)
    assert.deepEqual(textIn(edited, 'ru'), ['Своё.'])
    assert.deepEqual(textIn(edited, 'kk'), kazakh.blocks.find(({ id }) => id === 'story').lines)
    assert.deepEqual([elsewhere(edits, both), homeless(edits, both)], [[], []])
  })

  test('must hold everything in each', () => {
    const { answers } = made.given
    const without = removedElements(both, { answers, edits: written({ demands: '' }) }, rules.edits)
    assert.deepEqual(without.map(({ id }) => id), ['demand'])
  })
})

describe('what the law wants in the letter', () => {
  const { applicant_name: name, postal_address: address, provider_name: provider } = made.given.answers

  test('is missed where an edit takes it out, element by element', () => {
    assert.deepEqual(gone({ addressee: 'Кому-нибудь' }), ['body'])
    // The name stands under the letter as well.
    const renamed = id => block(id).lines.join('\n').replaceAll(name.surname, 'Иванов')
    assert.deepEqual(gone({ applicant: renamed('applicant') }), [])
    assert.deepEqual(gone({ applicant: renamed('applicant'), signature: renamed('signature') }), ['identity'])
    assert.deepEqual(gone({ applicant: block('applicant').lines.join('\n').replaceAll(address.index, '') }), ['identity'])
    const residence = block('applicant').lines.filter(line => !/фактического/.test(line))
    assert.deepEqual(gone({ applicant: residence.join('\n') }), ['actual_address'])
    const silent = text => text.replaceAll(provider, 'организация')
    const naming = letter.blocks.filter(({ lines }) => lines.some(line => line.includes(provider)))
    assert.deepEqual(gone(Object.fromEntries(naming.map(({ id, lines }) => [id, silent(lines.join('\n'))]))), ['body', 'contested'])
    assert.deepEqual(gone({ signature: block('signature').lines.join('\n').replace(/\d+/, '') }), ['date'])
    assert.deepEqual(gone({ signature: '' }), ['date', 'signature'])
    assert.deepEqual(gone({ demands: '' }), ['demand'])
    assert.deepEqual(gone({ enclosures: '' }), ['enclosures'])
    assert.ok(gone({ circumstances: '', statements: '', story: '' }).includes('circumstances'))
  })

  test('is not missed where it was only said otherwise, or somewhere else', () => {
    assert.deepEqual(gone({ story: 'Всё было иначе.', norms: '', competence: 'Так решил закон.', demands: 'Прошу помочь' }), [])
    const lines = block('applicant').lines
    assert.deepEqual(gone({ applicant: [...lines].reverse().join('\n').toUpperCase() }), [])
    assert.deepEqual(gone({ applicant: lines[0], story: lines.slice(1).join('\n') }), [])
  })

  test('is found in every golden letter as the engine wrote it, when one part is touched', () => {
    for (const { name: title, request, view } of goldenLetters) {
      for (const each of view.letter.blocks) {
        const answers = request.answers
        assert.deepEqual(gone({ [each.id]: `${each.lines.join('\n')}\n.` }, { view, answers }), [], `${title} ${each.id}`)
      }
    }
  })

  test('stands in a block of every golden letter', () => {
    for (const { name: title, view } of goldenLetters) {
      for (const { id, blocks } of rules.edits.elements) {
        // The others have it not.
        if (!view.letter.elements.some(each => each.id === id)) continue
        assert.ok(view.letter.blocks.some(each => blocks.includes(each.id)), `${title}: ${id}`)
      }
    }
  })
})

describe('an edited letter', () => {
  for (const locale of locales) {
    test(`says the same in every file, in the portal's field and in a package that is opened again (${locale})`, async () => {
      const { given, view, now } = caseWith({ letterLocale: locale })
      const own = 'Ә Ғ Қ Ң Ө Ұ Ү Һ І — өз сөзім, мои слова & <слова>.'
      const edits = withText([], view.letter, view.letter.blocks.find(({ id }) => id === 'story'), `${own}\n${own}`)
      const input = { given: { ...given, edits }, view, now }
      const { content, plan } = filesOf({ ...input, fonts, coverage, words: wordsIn(view.locale), handin: handinFor(view), documents: async id => bytes[id], withCase: true, textLimit: 5000 })
      const file = async path => Buffer.from(await content(plan.files.find(each => each.path === path)))
      const text = (await file('letter.txt')).toString()
      assert.ok(text.includes(`${own}\n${own}`))
      assert.ok((await file('letter-short.txt')).toString().includes(own))
      assert.equal(folded(textOf(await file('letter.pdf'))).replaceAll(' ', ''), folded(text).replaceAll(' ', ''))
      const sheet = portalSheet({ ...input, rules, words: handinFor(view).words })
      const field = sheet?.fields.find(({ id }) => id === 'text')
      if (field) assert.ok(field.value.includes(own))
      const { given: back } = await reopen((await packageOf(input)).blob)
      assert.deepEqual(back.edits, edits)
    })
  }

  test('is left alone by what somebody wrote into case.json that is no edit', () => {
    const text = writeCase({ now: made.now, given: { ...made.given, edits: written({ story: 'x' }) }, textLimit: null })
    const stored = JSON.parse(text)
    stored.edits.push({ locale: 'xx' }, null, 'x', { locale: 'ru', block: 'story', original: [], lines: [1] })
    assert.deepEqual(readCase(JSON.stringify(stored)).given.edits, written({ story: 'x' }))
    assert.deepEqual(readCase(JSON.stringify({ ...stored, edits: 'no' })).given.edits, [])
    assert.doesNotMatch(writeCase({ now: made.now, given: made.given, textLimit: null }), /edits/)
  })
})
