/** The letter's blocks as paragraphs of a Word file. Looks live in styles (word-styles.ts), so that the person can change them. */

import { ExternalHyperlink, LeaderType, Paragraph, TabStopType, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { Block } from '../../engine/view.ts'
import { drawable } from '../coverage.ts'
import { wordLanguages } from './language.ts'
import { linked, type Link } from './linked.ts'
import { signingRule, type StyleId } from './word-styles.ts'

/** XML 1.0 has no place for them; `drawable` keeps them where they may stand for a letter. */
const text = (line: string): string => drawable(line).replace(/[\ufffe\uffff]/g, '\ufffd')

const linesOf = (lines: string[]): string[] => lines.flatMap(line => text(line).split('\n')).filter(line => line.trim() !== '')

/** Of all text in a block: its language, where that is not the document's. */
type Run = Pick<IRunOptions, 'language'>

/** A line; its links look like the text around them, for a letter is printed. */
function runs(run: Pick<IRunOptions, 'language' | 'break'>, line: string, links: readonly Link[]): (TextRun | ExternalHyperlink)[] {
  return linked(line, links.map(link => ({ ...link, text: text(link.text) }))).map((stretch, index) => {
    const { break: broken, ...plain } = run
    const piece = new TextRun({ ...plain, ...(index === 0 && broken ? { break: broken } : {}), text: stretch.text })
    return stretch.link ? new ExternalHyperlink({ children: [piece], link: stretch.link.url }) : piece
  })
}

const paragraph = (run: Run, style: StyleId, line: string, links: readonly Link[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, children: runs(run, line, links), ...more })

/** A line that ends with a colon asks for ink: a rule to sign on follows, and the name behind it, as in the PDF. */
function signature(run: Run, lines: string[]): Paragraph[] {
  const at = lines.findIndex(line => line.trimEnd().endsWith(':'))
  // Two lines of air part the signature from what is signed.
  const plain = (line: string, index: number): Paragraph => paragraph(run, 'Signed', line, [], index === 0 ? { spacing: { before: 400 } } : {})
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
  return [...lines.slice(0, at).map(plain), rule, ...lines.slice(at + 2).map(line => paragraph(run, 'Signed', line, []))]
}

type ListBlock = Omit<Block, 'kind'> & { kind: 'demands' | 'enclosures' }

/** An item of several lines is one paragraph, or each line would get a number. */
function list(run: Run, { kind, lines, links = [] }: ListBlock, instance: number): Paragraph[] {
  const items = lines.map(line => linesOf([line])).filter(item => item.length > 0)
  return items.map(
    item =>
      new Paragraph({
        style: 'Item',
        numbering: { reference: kind, level: 0, instance },
        children: item.flatMap((line, index) => runs({ ...run, ...(index === 0 ? {} : { break: 1 }) }, line, links)),
      }),
  )
}

const styleOf = { addressee: 'Addressee', applicant: 'Applicant', title: 'Heading1', subtitle: 'Subtitle', heading: 'Heading2', paragraph: 'Body' } as const

function set(block: Block, at: number, run: Run, turn: boolean): Paragraph[] {
  const { kind, lines, links = [] } = block
  switch (kind) {
    case 'demands':
    case 'enclosures':
      return list(run, { ...block, kind }, at)
    case 'signature':
      return signature(run, linesOf(lines))
    default: {
      const all = linesOf(lines)
      // The space that parts a block from the next belongs to its last line alone.
      return all.map((line, index) => paragraph(run, styleOf[kind], line, links, { contextualSpacing: index < all.length - 1, ...(turn && index === 0 ? { pageBreakBefore: true } : {}) }))
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
