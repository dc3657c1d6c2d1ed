/**
 * case.json: what the person told, so that a package can be opened again and its letter be built anew. The format is
 * described by rules/schema/case.schema.json.
 */

import { emptyCase, restored, type Case } from '../case.ts'
import type { Request } from '../engine/view.ts'
import { documentInputs } from '../repair/attachment.ts'

const format = 1

export interface CaseFile {
  /** Kazakhstan civil time, as the engine was told it. */
  now: string
  given: Case
  textLimit: number | null
}

export function writeCase({ now, given, textLimit }: CaseFile): string {
  const { id, locale, letterLocale, answers, documents, edits } = given
  // What was typed and not confirmed, and the page shown last, are nobody else's business.
  const own = edits.length > 0 ? { edits } : {}
  const written = { format, id, now, locale, letter_locale: letterLocale, text_limit: textLimit, answers, documents: documentInputs(documents), ...own }
  return `${JSON.stringify(written, null, 2)}\n`
}

/** Null when it is no case that this version can read. */
export function readCase(text: string): CaseFile | null {
  try {
    const stored = JSON.parse(text) as Record<string, unknown>
    if (stored.format !== format || typeof stored.now !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(stored.now)) return null
    const given = restored({ ...stored, letterLocale: stored.letter_locale })
    const limit = stored.text_limit
    return given && { now: stored.now, given: { ...emptyCase(given.locale), ...given, typed: {}, page: null }, textLimit: typeof limit === 'number' ? limit : null }
  } catch {
    return null
  }
}

/** What the engine was asked when the package was made. */
export function requestOf({ now, given: { locale, letterLocale, answers, documents } }: CaseFile): Request {
  return { locale, ...(letterLocale ? { letter_locale: letterLocale } : {}), now, answers, documents: documentInputs(documents) }
}
