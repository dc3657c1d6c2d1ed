import { ownParts } from './book.mjs'
import { pointer } from './faults.mjs'
import { engineTexts } from './engine-texts.mjs'
import { findingTexts } from './finding-texts.mjs'
import { languages } from './kinds.mjs'
import { checkEndings } from './endings.mjs'
import { checkPlaceholders, formsNamed } from './placeholders.mjs'
import { expectedTexts } from './text-keys.mjs'
import { parts } from './variables.mjs'
import { checkWording } from './wording.mjs'

/** The first part of a key says whose words it is of. */
const keyOfPart = Object.fromEntries(ownParts.map((part) => [part, part === 'page' ? 'ui' : part]))
const partOfKey = Object.fromEntries(Object.entries(keyOfPart).map(([part, key]) => [key, part]))
const textParts = ['engine', ...ownParts]

/** Checks that every text is there, in every language, used, and fillable. */
export function checkTexts(book, faults) {
  for (const part of textParts) {
    const texts = Object.fromEntries(languages.map((language) => [language, book.texts[language][part]]))
    checkSameKeys(texts, languages.filter((language) => book.texts[language].whole), faults)
    checkPlaceholders(texts, part, book, faults)
    checkWording(texts, faults)
    checkEndings(texts, book, faults)
  }
  for (const { part, key, file, also } of everyText(book)) {
    for (const other of also) faults.add(other, pointer(key), `this key stands in ${file} as well, expected it once`)
    const expected = partOfKey[key.split('.')[0]] ?? 'engine'
    if (part === expected) continue
    if (part === 'engine') faults.add(file, pointer(key), `a word of the page stands here, expected it in ${expected}.json`)
    else faults.add(file, pointer(key), `this is no word of the page, expected a key with ${keyOfPart[part]}.`)
  }
  checkUse(book, faults)
  checkFileNames(book, faults)
  checkAddressOrder(book, faults)
}

function* everyText(book) {
  for (const language of languages) {
    for (const part of textParts) {
      for (const [key, text] of book.texts[language][part]) yield { part, key, ...text }
    }
  }
}

const everyKey = (texts) => new Set(languages.flatMap((language) => [...texts[language].keys()]))

/** Where a file of a language cannot be read, none of its texts is missing twice. */
function checkSameKeys(texts, readable, faults) {
  for (const key of everyKey(texts)) {
    const missing = readable.filter((language) => !texts[language].has(key))
    if (missing.length === 0) continue
    const { file } = texts[languages.find((language) => texts[language].has(key))].get(key)
    faults.add(file, pointer(key), `this text is missing in ${missing.join(' and ')}, expected it in every language`)
  }
}

/** A text that the rules or the engine name is there; a text that is there is named. */
function checkUse(book, faults) {
  const present = new Set([...everyText(book)].map(({ key }) => key))
  const used = new Set()
  for (const { key, file, at, optional } of [...expectedTexts(book), ...formsNamed(book), ...engineTexts(book), ...findingTexts()]) {
    used.add(key)
    if (!optional && !present.has(key)) faults.add(file, at, `the text "${key}" is missing, expected it in rules/texts`)
  }
  if (!book.whole) return
  for (const { part, key, file } of everyText(book)) {
    if (part === 'engine' && !used.has(key)) {
      faults.add(file, pointer(key), 'nothing uses this text, expected a rule or the engine to name it, or no such text')
    }
  }
}

/** A role's name as part of a file's name: portals choke on spaces and on letters beyond ASCII. */
function checkFileNames(book, faults) {
  for (const { part, key, text, file } of everyText(book)) {
    if (part !== 'engine' || !/^document\..+\.file$/.test(key) || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) continue
    faults.add(file, pointer(key), `"${text}" is no name for a file, expected small Latin letters, digits and single hyphens`)
  }
}

/** The order of an address is a text of its own: each part once, divided by blanks. */
function checkAddressOrder(book, faults) {
  for (const language of languages) {
    const order = book.texts[language].engine.get('format.address.order')
    if (!order || [...order.text.split(' ')].sort().join() === [...parts.address].sort().join()) continue
    const message = `"${order.text}" is no order of an address, expected each of ${parts.address.join(', ')} once`
    faults.add(order.file, pointer('format.address.order'), message)
  }
}
