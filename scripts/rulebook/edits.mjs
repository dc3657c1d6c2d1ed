import { only } from './book.mjs'
import { pointer } from './faults.mjs'
import { languages } from './kinds.mjs'

/** The engine's own: in a language in which nothing can be filed the letter says so. */
const ownBlock = 'courtesy'

/** What an edit must keep is named by elements and blocks of the letter, by facts, and by sentences that say the same in every case. */
export function checkEdits(book, faults) {
  const letter = only(book, 'letter')?.value
  // Of what cannot be read nothing is known.
  if (!letter) return
  const names = (list) => new Set(letter[list].map(({ id }) => id))
  const known = { id: names('elements'), blocks: names('blocks'), facts: book.ids.facts }
  const what = { id: 'an element of letter.json', blocks: 'a block of letter.json', facts: 'a fact of facts.json' }
  for (const { file, value } of book.entries.edits) {
    for (const [index, id] of value.fixed.entries()) {
      if (id !== ownBlock && !known.blocks.has(id)) faults.add(file, pointer('fixed', index), `"${id}" is unknown, expected ${what.blocks}`)
    }
    for (const [index, key] of value.dated.entries()) {
      const texts = languages.map((language) => book.texts[language].engine.get(key)?.text)
      if (texts.every((text) => text?.split('{').length === 2 && text.includes('{today}'))) continue
      faults.add(file, pointer('dated', index), `"${key}" has no text or other placeholders, expected a sentence with {today} alone`)
    }
    for (const [index, element] of value.elements.entries()) {
      const at = pointer('elements', index)
      for (const [member, ids] of Object.entries({ id: [element.id], blocks: element.blocks, facts: element.facts ?? [] })) {
        for (const id of ids) {
          if (!known[member].has(id)) faults.add(file, `${at}/${member}`, `"${id}" is unknown, expected ${what[member]}`)
        }
      }
      for (const key of element.sentences ?? []) {
        const texts = languages.map((language) => book.texts[language].engine.get(key)?.text)
        if (!texts.includes(undefined) && !texts.some((text) => text.includes('{'))) continue
        faults.add(file, `${at}/sentences`, `"${key}" has placeholders or no text, expected a sentence that is the same in every case`)
      }
    }
  }
}

/** For the page, with the sentences in all languages: whichever the letter is in. */
export function editRules(book) {
  const { fixed, dated, elements } = only(book, 'edits').value
  const inAll = (key) => languages.map((language) => book.texts[language].engine.get(key).text)
  return { fixed, dated: dated.flatMap(inAll), elements: elements.map(({ id, blocks, keep, facts = [], sentences = [] }) => ({ id, blocks, keep, facts, sentences: sentences.flatMap(inAll) })) }
}
