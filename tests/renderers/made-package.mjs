// A package as the page makes it, from a golden case and what is attached to it; for tests that look into packages.
import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import { loadRenderers } from './bundle.mjs'
import { goldenLetters, respond } from './golden-letters.mjs'
import { handinFor } from './handin.mjs'
import { wordsIn } from './words.mjs'

const { makePackage, fonts, coverage } = await loadRenderers()

export const bytes = { a: strToU8('%PDF-1.4 a'), b: strToU8('b'.repeat(5000)) }

export const documentOf = (id, content, name = `${id} құжат.pdf`) => ({
  id, name, type: 'pdf', size: content.length, sha256: createHash('sha256').update(content).digest('hex'), role: 'other',
})

const { request } = goldenLetters[0]

/** @param more what is different: `answers`, `documents`, `withCase`, `textLimit` */
export function caseWith({ answers = {}, documents = Object.entries(bytes).map(([id, content]) => documentOf(id, content)), letterLocale = 'kk' } = {}) {
  const given = { id: 'one', name: null, locale: request.locale, letterLocale, answers: { ...request.answers, ...answers, enclosures: documents.length > 0 ? true : null }, typed: {}, documents, edits: [], tidy: true, target: null, seen: null, page: null }
  const view = respond({ locale: given.locale, letter_locale: letterLocale, now: request.now, answers: given.answers, documents })
  return { given, view, now: request.now }
}

export async function packageOf({ given, view, now }, { withCase = true, textLimit = null, contents = bytes } = {}) {
  const documents = async id => contents[id]
  return makePackage({ view, given, now, documents, fonts, coverage, words: wordsIn(view.locale), handin: handinFor(view), withCase, textLimit })
}
