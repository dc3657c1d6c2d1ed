import { oneOf, pointer } from './faults.mjs'
import { fixedPlaceholders, takesFacts } from './engine-texts.mjs'
import { languages } from './kinds.mjs'
import { optionsOf } from './variables.mjs'

/** The placeholders of a text, without their braces. */
export const placeholdersOf = (text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)

/** The same placeholders in every language, and each one something that will be filled in. */
export function checkPlaceholders(texts, part, book, faults) {
  const keys = new Set(languages.flatMap((language) => [...texts[language].keys()]))
  for (const key of keys) {
    const present = languages.filter((language) => texts[language].has(key))
      .map((language) => ({ language, ...texts[language].get(key) }))
    for (const { language, file, text } of present) {
      const fault = (message) => faults.add(file, pointer(key), message)
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) fault('a brace stands alone, expected {name}')
      if (part === 'engine') for (const name of placeholdersOf(text)) checkName(key, name, language, book, fault)
    }
    checkSameNames(key, present, faults)
  }
}

/** The form of a word is a matter of its language: {region:dative} in one may be {region} in another. */
const withoutForms = (text) => new Set(placeholdersOf(text).map((name) => name.split(':')[0]))

function checkSameNames(key, present, faults) {
  const told = new Set()
  for (const { language, text } of present) {
    for (const name of withoutForms(text)) {
      for (const other of present.filter(({ text }) => !withoutForms(text).has(name) && !told.has(name))) {
        faults.add(other.file, pointer(key), `the placeholder {${name}} is missing, expected it as in ${language}`)
      }
      told.add(name)
    }
  }
}

function checkName(key, name, language, book, fault) {
  if (!takesFacts(key)) {
    const fixed = fixedPlaceholders(key)
    if (!fixed.includes(name)) fault(`{${name}} is not filled in here, ${oneOf(fixed)}`)
    return
  }
  const [id, form] = name.split(':')
  const fact = factOf(book, id)
  if (!fact && book.ids.facts.has(id)) return
  if (form === undefined) {
    if (!fact && id !== 'today') fault(`{${name}} is not filled in here, expected a fact or today`)
  } else if (fact?.kind !== 'choice' && !(fact && endingsOf(language, book).includes(form))) {
    fault(`{${name}} is not filled in here, expected a choice fact before the colon, or a form of suffixes.json in its language`)
  }
}

/** The forms that the engine can make of any word. */
const endingsOf = (language, book) => book.entries.suffixes.flatMap(({ value }) => (value.language === language ? Object.keys(value.forms) : []))

const factOf = (book, id) => book.entries.facts.find(({ value }) => value.id === id)?.value

/** The forms that placeholders ask for: `fact.<id>.option.<value>.<form>`, for every option. */
export function* formsNamed(book) {
  for (const language of languages) {
    for (const [key, { file, text }] of book.texts[language].engine) {
      for (const name of placeholdersOf(text)) {
        const [id, form] = name.split(':')
        const fact = form && factOf(book, id)
        if (fact?.kind !== 'choice') continue
        for (const value of optionsOf(fact, book)) {
          yield { key: `fact.${id}.option.${value}.${form}`, file, at: pointer(key) }
        }
      }
    }
  }
}
