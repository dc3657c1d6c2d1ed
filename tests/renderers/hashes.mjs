// Prints the SHA-256 of everything that is rendered from the fixtures. A program of its own, to be run in other time zones.
import { createHash } from 'node:crypto'
import { loadRenderers } from './bundle.mjs'
import { letters } from './letters/all.mjs'
import { answers, contents, view } from './view.mjs'
import { wordsIn } from './words.mjs'

const { renderLetter, makePackage, fonts, coverage } = await loadRenderers()
// At this hour of this day clocks in New Zealand leap from two to three.
const now = '2026-09-27T02:30'

const hash = bytes => createHash('sha256').update(bytes).digest('hex')
const hashes = {}
for (const [locale, letter] of Object.entries(letters)) {
  hashes[locale] = hash((await renderLetter(letter, fonts, coverage, now)).bytes)
}
const { blob } = await makePackage({ view, answers, now, documents: async id => contents[id], fonts, coverage, words: wordsIn('ru') })
hashes.package = hash(Buffer.from(await blob.arrayBuffer()))
console.log(JSON.stringify(hashes))
