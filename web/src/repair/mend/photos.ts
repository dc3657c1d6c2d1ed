/** Several photos as one PDF, a page each, in the order given. */

import { PDFDocument } from 'pdfkit'
import type { Bytes } from '../../renderers/bytes.ts'
import { instant } from '../../renderers/time.ts'
import { concat } from '../strip/bytes.ts'

export interface Sheet {
  /** JPEG or PNG, upright. */
  bytes: Bytes
  width: number
  height: number
  /** For those who cannot see it. */
  alternative: string
}

/** A4 in points, upright. */
const paper = { short: 595.28, long: 841.89 }
const edge = 18

/** @param created Kazakhstan civil time, `YYYY-MM-DDTHH:MM` */
export async function bindPhotos(sheets: AsyncIterable<Sheet>, title: string, locale: string, created: string): Promise<Bytes> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    lang: locale,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    font: null,
    autoFirstPage: false,
    info: { Title: title, Creator: 'Shagym', CreationDate: instant(created) },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Bytes>(resolve => {
    document.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(concat(chunks)))
  })
  const root = document.struct('Document')
  document.addStructure(root)
  for await (const { bytes, width, height, alternative } of sheets) {
    const lying = width > height
    const [across, down] = lying ? [paper.long, paper.short] : [paper.short, paper.long]
    document.addPage({ size: [across, down], margin: 0 })
    const scale = Math.min((across - 2 * edge) / width, (down - 2 * edge) / height)
    const size = { width: width * scale, height: height * scale }
    const figure = document.struct('Figure', { alt: alternative })
    root.add(figure)
    figure.add(() => document.image(bytes.slice().buffer, (across - size.width) / 2, (down - size.height) / 2, size))
    figure.end()
  }
  root.end()
  document.end()
  return done
}
