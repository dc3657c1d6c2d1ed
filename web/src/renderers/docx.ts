/**
 * The letter as a Word file, to be changed by hand: the text of the PDF in real styles. The same letter gives the same
 * bytes; what the library takes from the clock is replaced, and the file is zipped anew.
 */

import type { Letter } from '../engine/view.ts'
import type { Bytes } from './bytes.ts'
import { drawable } from './coverage.ts'
import { wordLanguages } from './letter/language.ts'
import { instant, noonHere } from './time.ts'

/** Links are known by ids that the library draws by lot: numbered instead, in the order of the text. */
function numberLinks(parts: Record<string, Uint8Array>, { strFromU8, strToU8 }: Pick<typeof import('fflate'), 'strFromU8' | 'strToU8'>): void {
  const [body, list] = ['word/document.xml', 'word/_rels/document.xml.rels']
  const [document, relations] = [body, list].map(path => strFromU8(parts[path] ?? new Uint8Array(0)))
  const found = [...(document ?? '').matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, id = '']) => id)
  const numbers = new Map(found.map((id, index) => [id, `link${index + 1}`]))
  const numbered = (text = '', attribute: string) => text.replace(new RegExp(`( ${attribute}=")([^"]+)"`, 'g'), (whole, before, id) => (numbers.has(id) ? `${before}${numbers.get(id)}"` : whole))
  parts[body] = strToU8(numbered(document, 'r:id'))
  parts[list] = strToU8(numbered(relations, 'Id'))
}

/** The clock's traces in docProps/core.xml. */
const dated = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** @param created Kazakhstan civil time, `YYYY-MM-DDTHH:MM`. */
export async function renderDocx({ locale, title, blocks }: Letter, created: string): Promise<Bytes> {
  const [{ AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun }, { unzipSync, zipSync, strFromU8, strToU8 }, { paragraphsOf }, { numbering, page, stylesIn }] =
    await Promise.all([import('docx'), import('fflate'), import('./letter/word.ts'), import('./letter/word-styles.ts')])
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })
  const document = new Document({
    title: drawable(title),
    creator: 'Shagym',
    lastModifiedBy: 'Shagym',
    styles: stylesIn(wordLanguages[locale]),
    numbering,
    sections: [
      {
        // Numbers from the second page on, as is the custom.
        properties: { page, titlePage: true },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: new Header({ children: [number] }) },
        children: paragraphsOf(blocks),
      },
    ],
  })
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const core = 'docProps/core.xml'
  written[core] = strToU8(strFromU8(written[core] ?? new Uint8Array(0)).replace(dated, `$1${instant(created).toISOString().slice(0, 19)}Z`))
  numberLinks(written, { strFromU8, strToU8 })
  // The list of types comes first: some programs tell a Word file by it.
  const types = '[Content_Types].xml'
  const { [types]: first, ...rest } = written
  return zipSync({ [types]: first ?? new Uint8Array(0), ...rest }, { level: 9, os: 3, mtime: noonHere(created) }) as Bytes
}
