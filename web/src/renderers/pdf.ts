/**
 * The letter as a PDF: PDF/A-2a for the archive of whoever receives it, PDF/UA for whoever reads it by ear. The same
 * letter gives the same bytes: no clock, no chance, and the file's /ID comes from what is passed in.
 */

import type { PDFDocument } from 'pdfkit'
import type { Letter } from '../engine/view.ts'
import type { Bytes } from './bytes.ts'
import { drawable, missingCharacters, substituted, type Coverage } from './coverage.ts'
import { accessible } from './letter/accessible.ts'
import { compose } from './letter/compose.ts'
import { draw } from './letter/draw.ts'
import { languageTags } from './letter/language.ts'
import { paginate } from './letter/paginate.ts'
import { margins, textSize } from './letter/paper.ts'
import type { Measure } from './letter/type.ts'
import { instant } from './time.ts'

/** TrueType files: build/fonts/NotoSans-Regular.ttf and NotoSans-Bold.ttf. */
export interface Fonts {
  regular: Uint8Array
  bold: Uint8Array
}

export interface RenderedLetter {
  bytes: Bytes
  /** Characters the font lacks. They stand in the letter as a substitute, and the person should know. */
  missing: string[]
}

/**
 * pdfkit copies the title into the XML of the metadata as it is. There it must be escaped; in the PDF's own strings, which
 * are written before, it must not.
 */
function escapeTitleInXml(document: PDFDocument, title: string): void {
  const addInfo = document._addInfo.bind(document)
  document._addInfo = () => {
    document.info.Title = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    addInfo()
  }
}

function joined(chunks: Uint8Array[]): Bytes {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** @param created Kazakhstan civil time, `YYYY-MM-DDTHH:MM`. */
export async function renderLetter(letter: Letter, fonts: Fonts, coverage: Coverage, created: string): Promise<RenderedLetter> {
  // Half a megabyte that nobody needs before there is a letter.
  const { PDFDocument } = await import('pdfkit')
  const title = drawable(letter.title)
  const document = new PDFDocument({
    size: 'A4',
    margins,
    lang: languageTags[letter.locale],
    tagged: true,
    displayTitle: true,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    font: null,
    autoFirstPage: false,
    info: { Title: title, Creator: 'Shagym', CreationDate: instant(created) },
  })
  escapeTitleInXml(document, title)
  const chunks: Uint8Array[] = []
  const written = new Promise<Bytes>(resolve => {
    document.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(joined(chunks)))
  })
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)

  const text = letter.blocks.flatMap(block => block.lines).join('\n')
  const shown = (line: string): string => substituted(line, coverage)
  const blocks = letter.blocks.map(block => ({
    ...block,
    lines: block.lines.map(shown),
    ...(block.links && { links: block.links.map(link => ({ ...link, text: shown(link.text) })) }),
  }))
  const across: Measure = (line, face) => document.font(face).fontSize(textSize).widthOfString(line)
  const { root, rows } = compose(blocks, across)
  draw(document, root, paginate(rows))

  document.appendXML(accessible)
  document.end()
  return { bytes: await written, missing: missingCharacters(text, coverage) }
}
