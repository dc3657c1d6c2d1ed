// Files as people attach them, made here so that no binary lies in the repository.
import { createHash } from 'node:crypto'

/** @param role of the document in the rulebook, once the person has said what it is */
function file(name, bytes, role) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The page names a document after its bytes.
  return { name, bytes, role, sha256, id: sha256.slice(0, 16) }
}

/** One page with a word on it. */
export function pdf(name, role = 'other', word = 'Document') {
  const text = `BT /F1 24 Tf 72 700 Td (${word}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return file(name, Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`), role)
}

/** One grey dot. */
const dot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////' +
  '////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

export const jpeg = (name, role = 'other') => file(name, Buffer.concat([Buffer.from(dot, 'base64'), Buffer.from([0xff, 0xd9])]), role)

export const empty = name => file(name, Buffer.alloc(0), 'other')

/** How a program for Windows begins. */
export const program = name => file(name, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)]), 'other')

/** What Playwright takes for a file input. */
export const chosen = files => files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes }))
