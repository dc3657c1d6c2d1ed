// Prints the SHA-256 of everything that is rendered from the fixtures. A program of its own, to be run in other time zones.
import { createHash } from 'node:crypto'
import { loadRenderers } from './bundle.mjs'
import { letters } from './letters/all.mjs'
import { handinFor } from './handin.mjs'
import { contents, given, view } from './view.mjs'
import { wordsIn } from './words.mjs'

const { renderLetter, renderDocx, renderText, makePackage, fonts, coverage } = await loadRenderers()
// At this hour of this day clocks in New Zealand leap from two to three.
const now = '2026-09-27T02:30'

const hash = bytes => createHash('sha256').update(bytes).digest('hex')
const hashes = {}
for (const [locale, letter] of Object.entries(letters)) {
  hashes[locale] = hash((await renderLetter(letter, fonts, coverage, now)).bytes)
  hashes[`${locale}.docx`] = hash(await renderDocx(letter, now))
  hashes[`${locale}.txt`] = hash(renderText(letter))
}
const { blob } = await makePackage({
  view,
  given,
  now,
  documents: async id => contents[id],
  fonts,
  coverage,
  words: wordsIn('ru'),
  handin: handinFor(view),
  withCase: true,
  textLimit: 700,
})
hashes.package = hash(Buffer.from(await blob.arrayBuffer()))
console.log(JSON.stringify(hashes))
