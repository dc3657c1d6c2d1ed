/** The letter's blocks as paragraphs of a Word file. Looks live in styles (word-styles.ts), so that the person can change them. */

import { LeaderType, Paragraph, TabStopType, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { Block } from '../../engine/view.ts'
import { drawable } from '../coverage.ts'
import { wordLanguages } from './language.ts'
import { signingRule, type StyleId } from './word-styles.ts'

/** XML 1.0 has no place for them; `drawable` keeps them where they may stand for a letter. */
const text = (line: string): string => drawable(line).replace(/[\ufffe\uffff]/g, '\ufffd')

const linesOf = (lines: string[]): string[] => lines.flatMap(line => text(line).split('\n')).filter(line => line.trim() !== '')

/** Of all text in a block: its language, where that is not the document's. */
type Run = Pick<IRunOptions, 'language'>

const paragraph = (run: Run, style: StyleId, line: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, children: [new TextRun({ ...run, text: line })], ...more })

/** A line that ends with a colon asks for ink: a rule to sign on follows, and the name behind it, as in the PDF. */
function signature(run: Run, lines: string[]): Paragraph[] {
  const at = lines.findIndex(line => line.trimEnd().endsWith(':'))
  // Two lines of air part the signature from what is signed.
  const plain = (line: string, index: number): Paragraph => paragraph(run, 'Signed', line, index === 0 ? { spacing: { before: 400 } } : {})
  if (at === -1) return lines.map(plain)
  const name = lines[at + 1]
  const rule = new Paragraph({
    style: 'Signed',
    spacing: { before: 240 },
    tabStops: [{ type: TabStopType.LEFT, position: signingRule, leader: LeaderType.UNDERSCORE }],
    children: [
      new TextRun({ ...run, text: `${lines[at] ?? ''} ` }),
      new TextRun({ children: ['\t'] }),
      ...(name === undefined ? [] : [new TextRun({ ...run, text: ` ${name}` })]),
    ],
  })
  return [...lines.slice(0, at).map(plain), rule, ...lines.slice(at + 2).map(line => paragraph(run, 'Signed', line))]
}

/** An item of several lines is one paragraph, or each line would get a number. */
function list(run: Run, kind: 'demands' | 'enclosures', lines: string[], instance: number): Paragraph[] {
  const items = lines.map(line => linesOf([line])).filter(item => item.length > 0)
  return items.map(
    item =>
      new Paragraph({
        style: 'Item',
        numbering: { reference: kind, level: 0, instance },
        children: item.map((line, index) => new TextRun({ ...run, text: line, ...(index === 0 ? {} : { break: 1 }) })),
      }),
  )
}

const styleOf = { addressee: 'Addressee', applicant: 'Applicant', title: 'Heading1', subtitle: 'Subtitle', heading: 'Heading2', paragraph: 'Body' } as const

function set({ kind, lines }: Block, at: number, run: Run, turn: boolean): Paragraph[] {
  switch (kind) {
    case 'demands':
    case 'enclosures':
      return list(run, kind, lines, at)
    case 'signature':
      return signature(run, linesOf(lines))
    default: {
      const all = linesOf(lines)
      // The space that parts a block from the next belongs to its last line alone.
      return all.map((line, index) => paragraph(run, styleOf[kind], line, { contextualSpacing: index < all.length - 1, ...(turn && index === 0 ? { pageBreakBefore: true } : {}) }))
    }
  }
}

/** The second language of a bilingual letter begins a page. */
export function paragraphsOf(blocks: Block[]): Paragraph[] {
  const first = blocks[0]?.locale
  return blocks.flatMap((block, at) => {
    const { locale } = block
    const run = locale && locale !== first ? { language: { value: wordLanguages[locale] } } : {}
    return set(block, at, run, at > 0 && locale !== blocks[at - 1]?.locale)
  })
}
