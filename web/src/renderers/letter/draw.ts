/** Draws rows onto pages, and gives each its place in the tag tree. */

import type { PDFDocument, StructureElement } from 'pdfkit'
import type { Link } from './linked.ts'
import type { Placed } from './paginate.ts'
import { lineHeight, margins, measure, mm, paper, textSize } from './paper.ts'
import type { Piece, Row, Tag } from './row.ts'

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

interface Drawn {
  row: Row
  piece: Piece
  y: number
}

/** Pieces with one link, over the end of a line as well, or without any: one piece of marked content. */
function stretches(run: Placed[]): Drawn[][] {
  const result: Drawn[][] = []
  for (const { row, y } of run) {
    for (const piece of row.pieces) {
      const last = result.at(-1)
      if (last?.[0]?.piece.link === piece.link) last.push({ row, piece, y })
      else result.push([{ row, piece, y }])
    }
  }
  return result
}

function drawText(document: PDFDocument, stretch: Drawn[]): void {
  for (const { row, piece, y } of stretch) document.font(row.face).fontSize(textSize).text(piece.text, piece.x, y, { lineBreak: false })
}

/**
 * A link that looks like the text around it, for a letter is printed. One tag and one stop for the keyboard, over however
 * many lines it goes: each line is a quadrilateral (upper left, upper right, lower left, lower right). PDF/UA wants words
 * that say where it leads, and the tag to end on the page of its annotation, for pdfkit writes down the page that is open.
 */
function drawLink(document: PDFDocument, parent: StructureElement, stretch: Drawn[], { text, url }: Link): void {
  const element = document.struct('Link')
  parent.add(element)
  element.add(() => drawText(document, stretch))
  const boxes = stretch.map(({ piece, y }) => ({ left: piece.x, right: piece.x + piece.width, top: y, foot: y + lineHeight }))
  const [left, right] = [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))]
  const [top, foot] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.foot))]
  const corners = boxes.flatMap(box => {
    const [upper, lower] = [paper.height - box.top, paper.height - box.foot]
    return [box.left, upper, box.right, upper, box.left, lower, box.right, lower]
  })
  document.link(left, top, right - left, foot - top, url, {
    structParent: element,
    Contents: new String(`${text}: ${url}`),
    ...(boxes.length > 1 && { QuadPoints: corners }),
  })
  element.end()
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
      if (!element) continue
      for (const stretch of stretches(run)) {
        const link = stretch[0]?.piece.link
        if (link) drawLink(document, element, stretch, link)
        else element.add(() => drawText(document, stretch))
      }
      for (const placed of run) drawRule(document, placed)
    }
  }
  elements.get(root)?.end()
}
