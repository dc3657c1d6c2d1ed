// ZIP files and the office documents made of them. Every field of an entry can be made to lie.
import { deflateRawSync } from 'node:zlib'
import { crc32, join, noise, text, u16le, u32le, zeros } from './bytes.mjs'

/** @param files `[name, bytes, {packed, size, flags, stored}]` */
export function zip(files, { comment = '', before = zeros(0), count, lost = false } = {}) {
  let body = before
  const list = []
  for (const [name, given, lies = {}] of files) {
    const bytes = Buffer.isBuffer(given) ? given : text(given)
    const data = lies.stored ? bytes : (lies.data ?? deflateRawSync(bytes))
    const common = join(u16le(lies.flags ?? 0), u16le(lies.stored ? 0 : 8), u32le(0), u32le(crc32(bytes)), u32le(lies.packed ?? data.length), u32le(lies.size ?? bytes.length), u16le(Buffer.byteLength(name)), u16le(0))
    list.push(join('PK\x01\x02', u16le(20), u16le(20), common, zeros(10), u32le(lies.local ?? body.length), Buffer.from(name)))
    body = join(body, 'PK\x03\x04', u16le(20), common, Buffer.from(name), data)
  }
  const directory = lost ? zeros(0) : join(...list)
  const end = join('PK\x05\x06', zeros(4), u16le(count ?? files.length), u16le(count ?? files.length), u32le(directory.length), u32le(body.length), u16le(comment.length), comment)
  return join(body, directory, end)
}

const openXml = 'application/vnd.openxmlformats-officedocument'
const types = (part, kind) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${kind}"/></Types>`

const office = (part, kind, withMacros) => (more = [], { macros = false } = {}) =>
  zip([[part, noise(3000), { stored: true }], ['[Content_Types].xml', types(part, macros ? withMacros : `${openXml}.${kind}.main+xml`)], ...more])
export const docx = office('word/document.xml', 'wordprocessingml.document', 'application/vnd.ms-word.document.macroEnabled.main+xml')
export const xlsx = office('xl/workbook.xml', 'spreadsheetml.sheet', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
export const pptx = office('ppt/presentation.xml', 'presentationml.presentation', 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml')

const open = kind => (more = [], manifest = '<manifest/>') =>
  zip([['mimetype', `application/vnd.oasis.opendocument.${kind}`, { stored: true }], ['content.xml', noise(2000), { stored: true }], ['META-INF/manifest.xml', manifest], ...more])
export const odt = open('text')
export const ods = open('spreadsheet')
export const odp = open('presentation')
