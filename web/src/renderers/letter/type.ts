/** Type on the sheet: the styles of a letter, and how a text in one of them becomes rows. */

import { linkedLines, type Link, type Stretch } from './linked.ts'
import { lineHeight, margins, measure, mm } from './paper.ts'
import type { Face, Part, Piece, Row, Tag } from './row.ts'
import { breakLines } from './wrap.ts'

/** Width of a text in points. */
export type Measure = (text: string, face: Face) => number

export interface Style {
  face: Face
  /** From the left margin. */
  from: number
  width: number
  /** Of the first row. */
  indent: number
  centred: boolean
}

export const plain: Style = { face: 'regular', from: 0, width: measure, indent: 0, centred: false }

export const styles = {
  plain,
  /** Addressee and applicant stand in the right half. */
  right: { ...plain, from: measure / 2, width: measure / 2 },
  title: { ...plain, face: 'bold', centred: true },
  heading: { ...plain, face: 'bold' },
  paragraph: { ...plain, indent: mm(12.5) },
} satisfies Record<string, Style>

export const leaf = (name: Tag['name']): Tag => ({ name, children: [] })

/** Beside one another, beginning at `x`. */
function pieces(stretches: readonly Stretch[], x: number, width: (text: string) => number): Piece[] {
  let before = ''
  return stretches.map(stretch => {
    const piece = { ...stretch, x: x + width(before), width: width(stretch.text.trimEnd()) }
    before += stretch.text
    return piece
  })
}

export const piece = (text: string, x: number, width: number): Piece => ({ text, link: null, x, width })

export function rows(across: Measure, tag: Tag, text: string, style: Style, links: readonly Link[] = []): Row[] {
  const width = (line: string): number => across(line, style.face)
  const lines = breakLines(text, width, style.width, style.indent)
  const stretches = linkedLines(lines, links)
  return lines.map((line, index) => {
    const indent = index === 0 ? style.indent : 0
    const centring = style.centred ? (style.width - width(line.trimEnd())) / 2 : 0
    return {
      tag,
      face: style.face,
      pieces: pieces(stretches[index] ?? [], margins.left + style.from + indent + centring, width),
      above: 0,
      height: lineHeight,
      // No row of a text alone at the foot or the head of a page.
      keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
      rule: null,
    }
  })
}

/** One element for each line of a block; a line break inside a line starts the next element. */
export function elements(across: Measure, lines: string[], name: Tag['name'], style: Style, links: readonly Link[] = []): Part {
  const part: Part = { tags: [], rows: [] }
  for (const text of lines.flatMap(line => line.split('\n'))) {
    const tag = leaf(name)
    const inside = rows(across, tag, text, style, links)
    if (inside.length === 0) continue
    part.tags.push(tag)
    part.rows.push(...inside)
  }
  return part
}

export function wrapped(name: Tag['name'], { tags, rows }: Part): Part {
  return { tags: tags.length > 0 ? [{ name, children: tags }] : [], rows }
}

/** Headings stay with what they head. */
export function keptWithNext(part: Part): Part {
  return { ...part, rows: part.rows.map(row => ({ ...row, keep: true })) }
}
