/**
 * The day of the letter in the person's own text. The engine writes the day on which the letter is made; what was written
 * yesterday must not say yesterday for ever. rules/edits.json names the sentences that tell this day.
 */

import type { Edit } from '../case.ts'
import type { Block } from '../engine/view.ts'

const place = '{today}'

/** The words of the day, where one of these lines is such a sentence. */
function dayIn(lines: readonly string[], sentences: readonly string[]): string | null {
  for (const sentence of sentences) {
    const [before = '', behind = ''] = sentence.split(place)
    const line = lines.find(each => each.length > sentence.length - place.length && each.startsWith(before) && each.endsWith(behind))
    if (line !== undefined) return line.slice(before.length, line.length - behind.length)
  }
  return null
}

/** As a day of its own: "3 June" does not stand in "13 June". */
function partsAround(text: string, day: string): string[] {
  const parts = text.split(day)
  const whole = parts.every((part, at) => (at === 0 || !/^\d/.test(part)) && (at === parts.length - 1 || !/\d$/.test(part)))
  return whole ? parts : [text]
}

/** The edit with the day that the engine's text has now. Untouched where the former day does not stand in it once and no more. */
export function ofToday(edit: Edit, { lines }: Block, sentences: readonly string[]): Edit {
  const [former, today] = [dayIn(edit.original, sentences), dayIn(lines, sentences)]
  if (former === null || today === null || former === today) return edit
  const parts = partsAround(edit.lines.join('\n'), former)
  if (parts.length !== 2) return edit
  return { ...edit, original: edit.original.map(line => line.replace(former, () => today)), lines: parts.join(today).split('\n') }
}
