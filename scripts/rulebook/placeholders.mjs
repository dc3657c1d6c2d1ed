import { oneOf, pointer } from './faults.mjs'
import { fixedPlaceholders, takesFacts } from './engine-texts.mjs'
import { languages } from './kinds.mjs'
import { optionsOf } from './variables.mjs'

/** The placeholders of a text, without their braces. */
export const placeholdersOf = (text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)

/** The same placeholders in every language, and each one something that will be filled in. */
export function checkPlaceholders(texts, part, book, known, faults) {
  const keys = new Set(languages.flatMap((language) => [...texts[language].keys()]))
  for (const key of keys) {
    const present = languages.filter((language) => texts[language].has(key))
    const names = new Map(present.map((language) => [language, new Set(placeholdersOf(texts[language].get(key).text))]))
    for (const language of present) {
      const { file, text } = texts[language].get(key)
      const fault = (message) => faults.add(file, pointer(key), message)
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) fault('a brace stands alone, expected {name}')
      for (const name of names.get(language)) {
        if (part === 'engine') checkName(key, name, book, known, fault)
        const lacking = present.filter((other) => !names.get(other).has(bare(name)) && ![...names.get(other)].some((each) => bare(each) === bare(name)))
        for (const other of lacking) faults.add(texts[other].get(key).file, pointer(key), `the placeholder {${bare(name)}} is missing, expected it as in ${language}`)
      }
    }
  }
}

/** The form of a word is a matter of the language: {region:locative} in one is {region:genitive} in another. */
const bare = (name) => name.split(':')[0]

function checkName(key, name, book, known, fault) {
  const [fact, form] = name.split(':')
  const fixed = fixedPlaceholders(key)
  if (form === undefined && fixed.includes(name)) return
  if (takesFacts(key) && known.has(fact)) {
    if (form !== undefined && !factWithOptions(book, fact)) fault(`{${name}} asks for a form, expected a choice fact before the colon`)
    return
  }
  fault(`{${name}} is not filled in here, ${oneOf([...fixed, ...(takesFacts(key) ? ['a fact'] : [])])}`)
}

const factWithOptions = (book, id) => book.entries.facts.find(({ value }) => value.id === id && ['choice', 'choices'].includes(value.kind))?.value

/** The forms that placeholders ask for: `fact.<id>.option.<value>.<form>`, for every option. */
export function* formsNamed(book) {
  for (const language of languages) {
    for (const [key, { file, text }] of book.texts[language].engine) {
      for (const name of placeholdersOf(text)) {
        const [id, form] = name.split(':')
        const fact = form && factWithOptions(book, id)
        if (!fact) continue
        for (const value of optionsOf(fact, book)) yield { key: `fact.${id}.option.${value}.${form}`, file, at: pointer(key) }
      }
    }
  }
}
