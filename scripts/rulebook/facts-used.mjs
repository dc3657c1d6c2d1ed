import { conditionKeys, factsRead } from './conditions.mjs'
import { languages } from './kinds.mjs'
import { placeholdersOf } from './placeholders.mjs'
import { occurrences } from './walk.mjs'

/** A fact that no condition, term or sentence reads would never be asked: it is a leftover, or a rule is missing. */
export function checkFactsUsed(book, faults) {
  if (!book.whole) return
  const read = new Set(namesRead(book))
  for (const { file, at, value: fact } of book.entries.facts) {
    if (read.has(fact.id)) continue
    faults.add(file, at + '/id', `nothing reads the fact "${fact.id}", expected a condition, a term or a sentence that does`)
  }
}

function* namesRead(book) {
  for (const key of conditionKeys) {
    for (const { value } of occurrences(book, key)) for (const name of factsRead(value)) yield base(name)
  }
  for (const { value: term } of book.entries.terms) for (const { fact, portal } of term.starts) yield* [fact, portal]
  for (const { value: letter } of book.entries.letter) for (const { fact } of letter.elements) yield fact
  for (const { value: fact } of book.entries.facts) if (fact.from) yield fact.id
  for (const language of languages) {
    for (const { text } of book.texts[language].engine.values()) for (const name of placeholdersOf(text)) yield base(name)
  }
}

/** `applicant_name.surname` and `region:genitive` both read the fact before the mark. */
const base = (name) => name.split(/[.:]/)[0]
