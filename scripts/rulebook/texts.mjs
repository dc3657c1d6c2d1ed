import { pointer } from './faults.mjs'
import { isEngineText } from './engine-texts.mjs'
import { languages } from './kinds.mjs'
import { checkPlaceholders, formsNamed } from './placeholders.mjs'
import { expectedTexts } from './text-keys.mjs'
import { checkWording } from './wording.mjs'

/** Checks that every text is there, in every language, used, and fillable. */
export function checkTexts(book, known, faults) {
  for (const part of ['engine', 'page']) {
    const texts = Object.fromEntries(languages.map((language) => [language, book.texts[language][part]]))
    checkSameKeys(texts, faults)
    checkPlaceholders(texts, part, book, known, faults)
    checkWording(texts, faults)
  }
  checkHome(book, faults)
  checkUse(book, faults)
}

const everyKey = (texts) => new Set(languages.flatMap((language) => [...texts[language].keys()]))

function checkSameKeys(texts, faults) {
  for (const key of everyKey(texts)) {
    const present = languages.filter((language) => texts[language].has(key))
    const missing = languages.filter((language) => !texts[language].has(key))
    if (missing.length === 0) continue
    for (const language of present) faults.add(texts[language].get(key).file, pointer(key), `this text is missing in ${missing.join(' and ')}, expected it in every language`)
  }
}

/** The page's own words start with `ui.` and stand in page.json, where the engine's rulebook does not carry them. */
function checkHome(book, faults) {
  for (const language of languages) {
    for (const [key, { file }] of book.texts[language].engine) if (key.startsWith('ui.')) faults.add(file, pointer(key), 'a word of the page stands here, expected it in page.json')
    for (const [key, { file }] of book.texts[language].page) if (!key.startsWith('ui.')) faults.add(file, pointer(key), 'this is no word of the page, expected a key that starts with ui.')
  }
}

/** A text that the rules name is there; a text that is there is named. */
function checkUse(book, faults) {
  const present = everyKey(Object.fromEntries(languages.map((language) => [language, book.texts[language].engine])))
  const used = new Set()
  for (const { key, file, at, optional } of [...expectedTexts(book), ...formsNamed(book)]) {
    used.add(key)
    if (!optional && !present.has(key)) faults.add(file, at, `the text "${key}" is missing, expected it in rules/texts`)
  }
  if (!book.whole) return
  for (const language of languages) {
    for (const [key, { file }] of book.texts[language].engine) {
      if (!used.has(key) && !isEngineText(key)) faults.add(file, pointer(key), 'nothing uses this text, expected a rule that names it or no such text')
    }
  }
}
