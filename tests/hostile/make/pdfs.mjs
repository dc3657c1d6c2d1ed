// PDFs, object by object. An object is a text, or {dict, stream}.
import { deflateSync } from 'node:zlib'
import { join, text } from './bytes.mjs'

const bytesOf = object => {
  if (typeof object === 'string') return text(object)
  return join(`<< ${object.dict} /Length ${object.stream.length} >>\nstream\n`, object.stream, '\nendstream')
}

/** @param objects numbered from 1; the first is the catalogue */
export function pdfOf(objects, { head = '%PDF-1.7\n', shift = 0, trailer = '', tail = '%%EOF\n' } = {}) {
  const parts = [text(head)]
  let length = parts[0].length
  const places = objects.map((object, at) => {
    const place = length + shift
    parts.push(join(`${at + 1} 0 obj\n`, bytesOf(object), '\nendobj\n'))
    length += parts.at(-1).length
    return place
  })
  const body = Buffer.concat(parts)
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return join(body, `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length + shift}\n${tail}`)
}

const kids = (first, count) => Array.from({ length: count }, (_, at) => `${first + at} 0 R`).join(' ')

/** So many pages; `catalog` and `objects` are added to the catalogue and behind the pages. */
export function pdf({ pages = 1, catalog = '', page = '', objects = [], ...more } = {}) {
  const leaf = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`
  const tree = `<< /Type /Pages /Kids [${kids(3, pages)}] /Count ${pages} >>`
  const word = { dict: '', stream: text('BT /F1 24 Tf 72 700 Td (Document) Tj ET '.repeat(10)) }
  return pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, tree, ...Array.from({ length: pages }, () => leaf), ...objects, word], more)
}

/** The number that the first of `objects` gets. */
export const nextNumber = pages => pages + 3

/** Objects packed into a stream, with the number of the first. */
export function packed(first, objects, { bomb = 0 } = {}) {
  let at = 0
  const places = objects.map((object, index) => {
    const place = `${first + index} ${at}`
    at += object.length + 1
    return place
  })
  const index = `${places.join(' ')} `
  const plain = join(index, objects.join(' '), ' ', Buffer.alloc(bomb))
  return { dict: `/Type /ObjStm /N ${objects.length} /First ${index.length} /Filter /FlateDecode`, stream: deflateSync(plain) }
}
