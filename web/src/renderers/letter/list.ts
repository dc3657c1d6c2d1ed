/**
 * A numbered list. The numbers end in one line, close to their text: with a wide gap, programs that copy text from a PDF
 * take all the numbers first and all the texts after.
 */

import { margins, measure, mm } from './paper.ts'
import type { Part, Row } from './row.ts'
import type { Link } from './linked.ts'
import { leaf, piece, plain, rows, wrapped, type Measure, type Style } from './type.ts'

const gap = mm(1.5)

/** @param mark what stands after the number */
export function list(across: Measure, lines: string[], mark: string, links: readonly Link[]): Part {
  const texts = lines.filter(line => line.trim() !== '')
  const numbers = texts.map((_, index) => `${index + 1}${mark} `)
  const column = Math.max(...numbers.map(number => across(number, 'regular')))
  const style: Style = { ...plain, from: column + gap, width: measure - column - gap }
  const part: Part = { tags: [], rows: [] }
  for (const [index, text] of texts.entries()) {
    const [label, body] = [leaf('Lbl'), leaf('LBody')]
    const number = numbers[index] ?? ''
    const beside: Row = {
      tag: label,
      face: 'regular',
      pieces: [piece(number, margins.left + column - across(number, 'regular'), across(number, 'regular'))],
      above: 0,
      // It shares the line of the first row of its text.
      height: 0,
      keep: true,
      rule: null,
    }
    part.tags.push({ name: 'LI', children: [label, body] })
    part.rows.push(beside, ...rows(across, body, text, style, links))
  }
  return wrapped('L', part)
}
