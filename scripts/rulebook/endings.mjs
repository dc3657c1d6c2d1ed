import { pointer } from './faults.mjs'

/** Kinds of fact that hold whatever a person typed. */
const typed = new Set(['text', 'person', 'address'])

/** What may stand before a name so that it needs no ending: the beginning, a colon, a quotation mark, a bracket, a number sign. */
const bare = /(?:^|\n|: |[«“(]|№\s|No\.\s)$/u

/**
 * Nobody knows beforehand how a name ends. So no text ties an ending to one by itself: in Kazakh it asks for a form
 * (`{name:dative}`, suffixes.json), in every other language a noun carries the ending and the name stands bare.
 */
export function checkEndings(texts, book, faults) {
  const endings = [...new Set(book.entries.suffixes.flatMap(({ value }) => Object.values(value.forms).flatMap((classes) => Object.values(classes).flat())))]
  const glued = new RegExp(`\\{([^{}:]*)\\}(?:\\p{L}+|-(?:${endings.join('|')})(?!\\p{L}))`, 'gu')
  const names = new Set(book.entries.facts.filter(({ value }) => typed.has(value.kind)).map(({ value }) => value.id))
  for (const language of ['kk', 'ru']) {
    for (const [key, { file, text }] of texts[language]) {
      for (const [found, name] of text.matchAll(glued)) {
        faults.add(file, pointer(key), `"${found}" ties an ending to what nobody knows beforehand, expected a form like {${name}:dative} or a noun that carries it`)
      }
      for (const { 1: name, index } of text.matchAll(/\{(\w+)\}/g)) {
        if (!names.has(name) || bare.test(text.slice(0, index))) continue
        faults.add(file, pointer(key), `{${name}} stands in the middle of a sentence, expected it behind a colon, a quotation mark, a bracket or №`)
      }
    }
  }
}
