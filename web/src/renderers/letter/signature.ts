/**
 * The end of the letter, never torn apart by a page. A line that ends with a colon asks for ink: a rule to sign on follows
 * it, and the next line, the name, stands right of the rule. A letter that is signed electronically has no such line.
 */

import { lineHeight, margins, measure, mm } from './paper.ts'
import type { Part } from './row.ts'
import { elements, plain, wrapped, type Measure } from './type.ts'

const ruleLength = mm(55)
const gap = mm(3)

/** The words before the rule, the rule, and the name behind it: all on one line. */
function signingLine(across: Measure, words: string, name: string | undefined): Part {
  const before = elements(across, [words], 'P', plain)
  const from = across(`${words} `, 'regular')
  const end = from + ruleLength + gap
  const behind = elements(across, name === undefined ? [] : [name], 'P', { ...plain, from: end, width: measure - end })
  const first = before.rows[0]
  if (first) {
    first.above = lineHeight
    first.rule = { from: margins.left + from, to: margins.left + from + ruleLength }
    if (behind.rows.length > 0) first.height = 0
  }
  return { tags: [...before.tags, ...behind.tags], rows: [...before.rows, ...behind.rows] }
}

export function signature(across: Measure, lines: string[]): Part {
  const at = lines.findIndex(line => line.trimEnd().endsWith(':'))
  const parts =
    at === -1
      ? [elements(across, lines, 'P', plain)]
      : [
          elements(across, lines.slice(0, at), 'P', plain),
          signingLine(across, lines[at] ?? '', lines[at + 1]),
          elements(across, lines.slice(at + 2), 'P', plain),
        ]
  const rows = parts.flatMap(part => part.rows)
  for (const [index, row] of rows.entries()) row.keep = index < rows.length - 1
  return wrapped('Sect', { tags: parts.flatMap(part => part.tags), rows })
}
