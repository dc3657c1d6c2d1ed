import { languages } from './kinds.mjs'
import { pointer } from './faults.mjs'

/** What an edit must keep is named by elements and blocks of the letter, by facts, and by sentences that say the same in every case. */
export function checkEdits(book, faults) {
  const letter = book.entries.letter.map(({ value }) => value)
  const names = (list) => new Set(letter.flatMap((value) => value[list].map(({ id }) => id)))
  const known = { id: names('elements'), blocks: names('blocks'), facts: new Set(book.entries.facts.map(({ value }) => value.id)) }
  const what = { id: 'an element of letter.json', blocks: 'a block of letter.json', facts: 'a fact of facts.json' }
  for (const { file, value } of book.entries.edits) {
    for (const [index, element] of value.elements.entries()) {
      const at = pointer('elements', index)
      for (const [member, ids] of Object.entries({ id: [element.id], blocks: element.blocks, facts: element.facts ?? [] })) {
        for (const id of ids) {
          if (!known[member].has(id)) faults.add(file, `${at}/${member}`, `"${id}" is unknown, expected ${what[member]}`)
        }
      }
      for (const key of element.sentences ?? []) {
        const texts = languages.map((language) => book.texts[language].engine.get(key)?.text)
        if (texts.includes(undefined)) faults.add(file, `${at}/sentences`, `"${key}" has no text, expected a key of texts/*/letter.json`)
        else if (texts.some((text) => text.includes('{'))) faults.add(file, `${at}/sentences`, `"${key}" has placeholders, expected a text without any`)
      }
    }
  }
}

/** For the page, with the sentences in all languages: whichever the letter is in. */
export function editRules(book) {
  return book.entries.edits.flatMap(({ value }) =>
    value.elements.map(({ id, blocks, keep, facts = [], sentences = [] }) => ({
      id,
      blocks,
      keep,
      facts,
      sentences: sentences.flatMap((key) => languages.map((language) => book.texts[language].engine.get(key).text)),
    })),
  )
}
