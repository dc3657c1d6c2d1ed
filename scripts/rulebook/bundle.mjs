import { createHash } from 'node:crypto'
import { only } from './book.mjs'
import { editRules } from './edits.mjs'
import { kinds, languages } from './kinds.mjs'

/**
 * The rulebook as one object, in the order in which the engine reads it. The keys inside an entry stay as written, so the same
 * folder gives the same bytes on every machine.
 */
export function bundle(book) {
  const head = only(book, 'rulebook').value
  const all = {
    format: 1,
    id: head.id,
    version: head.version,
    checked_on: head.checked_on,
    ...(head.changed_by === undefined ? {} : { changed_by: head.changed_by }),
    hash: '',
    languages: head.languages,
    registration: head.registration,
  }
  for (const { name, key, single, list } of kinds) {
    if (key && key !== 'texts') all[key] = single && !list ? only(book, name).value : book.entries[name].map(({ value }) => value)
  }
  all.grounds.sort((left, right) => left.order - right.order || left.version - right.version)
  all.calendar = all.calendar.sort((left, right) => left.year - right.year).map(forEngine)
  all.texts = Object.fromEntries(languages.map((language) => [language, words(book.texts[language].engine)]))
  all.hash = hashOf(all)
  return all
}

/** SHA-256 of the bundle without its hash. */
export function hashOf({ hash, ...rest }) {
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex')
}

/** Words of the letter and of the sheet that goes with it: no question needs them. */
const ofLetter = /^(letter|element|guide)\./

/** Texts that the first question may need, and those that nothing needs before there is a letter. */
export function byUse(texts) {
  const pick = (wanted) => Object.fromEntries(Object.entries(texts).filter(([key]) => ofLetter.test(key) === wanted))
  return { first: pick(false), letter: pick(true) }
}

/** What is needed for handing in, after the result is there: portals, how a letter is shortened, what an edit must keep, which calendar was used. */
export function handinRules(book) {
  const calendar = bundle(book).calendar
  const content = JSON.stringify([only(book, 'holidays').value, calendar])
  return {
    portals: book.entries.portal.map(({ value }) => value),
    short: only(book, 'short').value,
    edits: editRules(book),
    calendar: { verified_to: calendar.map(({ verified_to }) => verified_to).filter(Boolean).sort().at(-1), hash: createHash('sha256').update(content).digest('hex') },
  }
}

/** The words of one part (book.mjs), by key. */
export const wordsOf = (book, language, part) => words(book.texts[language][part])

const words = (texts) => Object.fromEntries([...texts].map(([key, { text }]) => [key, text]))

/** How a year was verified matters to its author; the engine cites only the sources of single days. */
function forEngine({ verified_by, sources, ...year }) {
  const cited = new Set([...year.religious, ...year.moved, ...year.possible].map(({ act }) => act))
  return { ...year, sources: Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id))) }
}
