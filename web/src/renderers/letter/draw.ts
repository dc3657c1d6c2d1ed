/** Draws rows onto pages, and gives each its place in the tag tree. */

import type { PDFDocument, StructureElement } from 'pdfkit'
import type { Placed } from './paginate.ts'
import { lineHeight, margins, measure, mm, textSize } from './paper.ts'
import type { Tag } from './row.ts'

const pageNumberSize = 10

function structure(document: PDFDocument, root: Tag): Map<Tag, StructureElement> {
  const elements = new Map<Tag, StructureElement>()
  const make = (tag: Tag): StructureElement => {
    const element = document.struct(tag.name, tag.lang === undefined ? {} : { lang: tag.lang })
    // PDF/UA wants numbered lists to say so; pdfkit has no option for it.
    if (tag.name === 'L') element.dictionary.data.A = { O: 'List', ListNumbering: 'Decimal' }
    elements.set(tag, element)
    for (const child of tag.children) element.add(make(child))
    return element
  }
  document.addStructure(make(root))
  return elements
}

/** Rows of one element that stand on one page: one piece of marked content. */
function runs(page: Placed[]): Placed[][] {
  const result: Placed[][] = []
  for (const placed of page) {
    const last = result.at(-1)
    if (last?.[0]?.row.tag === placed.row.tag) last.push(placed)
    else result.push([placed])
  }
  return result
}

/** In the middle of the upper margin; no part of the text. */
function drawNumber(document: PDFDocument, number: number): void {
  const text = String(number)
  document.markContent('Artifact', { type: 'Pagination' })
  document.font('regular').fontSize(pageNumberSize)
  const x = margins.left + (measure - document.widthOfString(text)) / 2
  document.text(text, x, mm(10), { lineBreak: false })
  document.endMarkedContent()
}

function drawRule(document: PDFDocument, { row, y }: Placed): void {
  if (!row.rule) return
  document.markContent('Artifact', { type: 'Layout' })
  document.lineWidth(0.6).moveTo(row.rule.from, y + lineHeight).lineTo(row.rule.to, y + lineHeight).stroke()
  document.endMarkedContent()
}

export function draw(document: PDFDocument, root: Tag, pages: Placed[][]): void {
  const elements = structure(document, root)
  for (const [index, page] of pages.entries()) {
    document.addPage()
    if (index > 0) drawNumber(document, index + 1)
    for (const run of runs(page)) {
      const tag = run[0]?.row.tag
      const element = tag && elements.get(tag)
      element?.add(() => {
        for (const { row, y } of run) {
          document.font(row.face).fontSize(textSize).text(row.text, row.x, y, { lineBreak: false })
        }
      })
      for (const placed of run) drawRule(document, placed)
    }
  }
  elements.get(root)?.end()
}
