import { indexBook } from './book.mjs'
import { checkCalendar } from './calendar.mjs'
import { checkConditions } from './conditions.mjs'
import { checkCycles } from './cycles.mjs'
import { checkEdits } from './edits.mjs'
import { checkExamples } from './examples.mjs'
import { checkFactsUsed } from './facts-used.mjs'
import { Faults } from './faults.mjs'
import { checkIdentity } from './identity.mjs'
import { filesIn, readFiles } from './read.mjs'
import { checkPortals } from './portals.mjs'
import { checkReferences } from './references.mjs'
import { checkSchema } from './schemas.mjs'
import { checkTexts } from './texts.mjs'
import { checkValidity } from './validity.mjs'
import { variablesOf } from './variables.mjs'
import { checkVersions } from './versions.mjs'

/**
 * Reads a folder of rules, or its files as name and bytes, and checks it: form first, then meaning, for every file whose form is
 * right. `sound` says that every name the rules use is there, so that cases can be thought through (`check-cases.mjs`).
 */
export function checkRules(from) {
  const faults = new Faults()
  const files = readFiles(typeof from === 'string' ? filesIn(from) : from, faults)
  for (const file of files) file.fits = file.text !== undefined && checkSchema(file, faults)

  const book = indexBook(files)
  // Where a file of names cannot be read, every use of them would seem wrong.
  if (!book.readable) return { book, faults, sound: false, files }
  const known = variablesOf(book)
  checkIdentity(book, faults)
  checkReferences(book, known, faults)
  checkConditions(book, known, faults)
  checkCycles(book, faults)
  const sound = book.whole && faults.count === 0
  checkExamples(book, known, faults)
  checkValidity(book, faults)
  checkVersions(book, faults)
  checkCalendar(book, faults)
  checkPortals(book, faults)
  checkEdits(book, faults)
  checkTexts(book, faults)
  checkFactsUsed(book, faults)
  return { book, faults, sound, files }
}
