// Our own texts read easily: short sentences, and no phrase of an office where a plain word does. The bars stand a little
// above what was reached, so that a text which makes it worse fails; the longest sentences repeat a norm.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rules } from './helpers.mjs'

/** Words in a sentence: on average, at most, and the share of sentences that may have more than twenty. */
const bars = {
  kk: { mean: 8, most: 26, long: 0.01 },
  ru: { mean: 8, most: 28, long: 0.01 },
  en: { mean: 10, most: 34, long: 0.025 },
}

const { 'words of the law': lawful, ...phrases } = JSON.parse(readFileSync(new URL('phrases.json', import.meta.url), 'utf8'))

/** Names of days and acts are not ours; the page of scripts/render-rules is for lawyers. */
const others = ['holidays.json', 'acts.json', 'render.json']

function* textsIn(language) {
  const folder = join(rules, 'texts', language)
  for (const file of readdirSync(folder).filter((name) => !others.includes(name))) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) yield { key, text }
  }
}

const wordsIn = (sentence) => sentence.match(/[\p{L}\p{N}{][\p{L}\p{N}{}_.:’'-]*/gu)?.length ?? 0

/** Labels of a word or three are no sentences. */
const sentencesIn = (text) => text.split(/(?<=[.!?…:;])\s+|\n/).map((sentence) => ({ sentence, words: wordsIn(sentence) })).filter(({ words }) => words > 3)

function assertShort(sentences, { mean, most, long }) {
  const average = sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length
  assert.ok(average <= mean, `${average.toFixed(2)} words on average`)
  const longest = sentences.filter(({ words }) => words > most)
  assert.deepEqual(longest, [])
  const share = sentences.filter(({ words }) => words > 20).length / sentences.length
  assert.ok(share <= long, `${(share * 100).toFixed(1)} % have more than 20 words`)
}

const officialIn = (text, language) => phrases[language].filter((phrase) => new RegExp(`(?<!\\p{L})${phrase}`, 'iu').test(text))

for (const [language, { mean, most, long }] of Object.entries(bars)) {
  const sentences = [...textsIn(language)].flatMap(({ key, text }) => sentencesIn(text).map((each) => ({ key, ...each })))

  test(`sentences are short (${language})`, () => {
    assert.ok(sentences.length > 800)
    assertShort(sentences, { mean, most, long })
  })

  test(`no phrase of an office stands where a plain word does (${language})`, () => {
    const found = [...textsIn(language)].flatMap(({ key, text }) => officialIn(text, language).map((phrase) => `${key}: ${phrase}`))
    assert.deepEqual(found.filter((each) => !(each.split(':')[0] in lawful)), [])
  })
}

test('each bar fails where it should', () => {
  const of = (...counts) => counts.flatMap((words) => sentencesIn(`${'слово '.repeat(words)}.`))
  const bar = { mean: 8, most: 26, long: 0.01 }
  assert.doesNotThrow(() => assertShort(of(...Array(200).fill(7), 26), bar))
  assert.throws(() => assertShort(of(9, 9, 9), bar), /9.00 words on average/)
  assert.throws(() => assertShort(of(...Array(200).fill(7), 27), bar))
  assert.throws(() => assertShort(of(...Array(200).fill(7), 21, 21, 21), bar), /1.5 % have more than 20 words/)
})

test('the check notices what it is for', () => {
  assert.deepEqual(officialIn('Подача жалобы осуществляется в целях защиты.', 'ru'), ['осуществля', 'в целях'])
  assert.deepEqual(officialIn('Жалоба, поданная ранее', 'ru'), [])
  assert.equal(sentencesIn('One two three four five. Six seven eight nine ten: a')[0].words, 5)
  for (const key of Object.keys(lawful)) assert.ok([...textsIn('ru')].some((each) => each.key === key), key)
})
