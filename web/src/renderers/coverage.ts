/**
 * Which characters the letter's font can draw. A character it lacks would come out as an empty box that no program can
 * read, and would break PDF/A and PDF/UA; so it is replaced by a visible mark, and the person is told.
 */

/** Ranges of code points, first and last included: build/fonts/coverage.json. */
export type Coverage = readonly (readonly [number, number])[]

function covers(coverage: Coverage, character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return coverage.some(([first, last]) => first <= point && point <= last)
}

/** Best first; the question mark is in every font. */
const substitutes = ['\u25a1', '\ufffd', '?']

/**
 * The same text in the form that is drawn: composed letters, `\n` as the only line break, ordinary spaces, and nothing
 * that has no shape of its own (soft hyphens, joiners, direction marks, emoji variations).
 */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\u00a0\u202f])[\p{Zs}\t\v\f]/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

/** Each character that cannot be drawn, once, in the order of the text. */
export function missingCharacters(text: string, coverage: Coverage): string[] {
  return [...new Set(drawable(text))].filter(character => character !== '\n' && !covers(coverage, character))
}

/** The drawable text with a substitute for every character that is missing. */
export function substituted(text: string, coverage: Coverage): string {
  const missing = new Set(missingCharacters(text, coverage))
  const ready = drawable(text)
  if (missing.size === 0) return ready
  const substitute = substitutes.find(character => covers(coverage, character)) ?? '?'
  return Array.from(ready, character => (missing.has(character) ? substitute : character)).join('')
}
