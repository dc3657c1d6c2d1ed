import pdfMake from 'pdfmake/build/pdfmake.js'
import { base64, isBold, paragraphs } from './paragraphs.mjs'

export async function make({ letter, fonts }) {
  pdfMake.addVirtualFileSystem({ 'regular.ttf': base64(fonts.regular), 'bold.ttf': base64(fonts.bold) })
  pdfMake.addFonts({ Noto: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' } })
  const content = paragraphs(letter).map(({ kind, text }) => ({ text, bold: isBold(kind) }))
  const bytes = await pdfMake.createPdf({ pageSize: 'A4', defaultStyle: { font: 'Noto', fontSize: 12 }, content }).getBuffer()
  return new Uint8Array(bytes)
}
