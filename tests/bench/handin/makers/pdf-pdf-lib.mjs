import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { isBold, paragraphs, wrapped } from './paragraphs.mjs'

const [wide, high, margin, size, step] = [595.28, 841.89, 60, 12, 16]

export async function make({ letter, fonts }) {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const regular = await document.embedFont(fonts.regular, { subset: true })
  const bold = await document.embedFont(fonts.bold, { subset: true })
  let page = document.addPage([wide, high])
  let y = high - margin
  for (const { kind, text } of paragraphs(letter)) {
    const font = isBold(kind) ? bold : regular
    for (const line of wrapped(text, wide - 2 * margin, words => font.widthOfTextAtSize(words, size))) {
      if (y < margin) {
        page = document.addPage([wide, high])
        y = high - margin
      }
      page.drawText(line, { x: margin, y, size, font })
      y -= step
    }
  }
  return document.save()
}
