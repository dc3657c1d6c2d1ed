import { indexBook } from './book.mjs'
import { checkCalendar } from './calendar.mjs'
import { checkConditions } from './conditions.mjs'
import { checkExamples } from './examples.mjs'
import { checkFactsUsed } from './facts-used.mjs'
import { Faults } from './faults.mjs'
import { checkIdentity } from './identity.mjs'
import { readFiles } from './read.mjs'
import { checkReferences } from './references.mjs'
import { checkSchema } from './schemas.mjs'
import { checkTexts } from './texts.mjs'
import { checkValidity } from './validity.mjs'
import { variablesOf } from './variables.mjs'

/** Reads a folder of rules and checks it all: form first, then meaning, for every file whose form is right. */
export function checkRules(folder) {
  const faults = new Faults()
  const files = readFiles(folder, faults)
  for (const file of files) file.fits = checkSchema(file, faults)

  const book = indexBook(files)
  const known = variablesOf(book)
  checkIdentity(book, faults)
  checkReferences(book, known, faults)
  checkConditions(book, known, faults)
  checkExamples(book, known, faults)
  checkValidity(book, faults)
  checkCalendar(book, faults)
  checkTexts(book, faults)
  checkFactsUsed(book, faults)
  return { book, faults }
}
