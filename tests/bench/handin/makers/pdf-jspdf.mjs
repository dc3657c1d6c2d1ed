import { jsPDF } from 'jspdf'
import { base64, isBold, paragraphs } from './paragraphs.mjs'

const [high, margin, size, step, room] = [841.89, 60, 12, 16, 475]

export async function make({ letter, fonts }) {
  const document = new jsPDF({ unit: 'pt', format: 'a4' })
  for (const [name, bytes] of Object.entries(fonts)) {
    document.addFileToVFS(`${name}.ttf`, base64(bytes))
    document.addFont(`${name}.ttf`, name, 'normal')
  }
  document.setFontSize(size)
  let y = margin
  for (const { kind, text } of paragraphs(letter)) {
    document.setFont(isBold(kind) ? 'bold' : 'regular', 'normal')
    for (const line of document.splitTextToSize(text, room)) {
      if (y > high - margin) {
        document.addPage()
        y = margin
      }
      document.text(line, margin, y)
      y += step
    }
  }
  return new Uint8Array(document.output('arraybuffer'))
}
