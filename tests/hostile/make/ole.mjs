// Compound files: a header, one sector of the allocation table, the directory, the streams, in sectors of 512 bytes.
import { join, noise, u16le, u32le, u8, zeros } from './bytes.mjs'

const end = 0xfffffffe
const free = 0xffffffff
const sector = 512

const entry = (name, kind, start, size, clsid = zeros(16)) => {
  const wide = Buffer.from(`${name}\0`, 'utf16le')
  return join(wide, zeros(64 - wide.length), u16le(wide.length), u8(kind), u8(1), u32le(free), u32le(free), u32le(free), clsid, zeros(20), u32le(start), u32le(size), u32le(0))
}

/** @param streams `[name, bytes]`, or `[name]` for a folder. `loop`: the directory leads back to itself */
export function ole(streams, { loop = false, clsid, shift = 9, short } = {}) {
  if (short) return oleOfShort(short)
  const entries = streams.length + 1
  const directory = Math.ceil(entries / 4)
  const table = Array(sector / 4).fill(free)
  table[0] = 0xfffffffd
  for (let at = 1; at <= directory; at += 1) table[at] = at < directory ? at + 1 : loop ? 1 : end
  let next = directory + 1
  let data = zeros(0)
  const list = [entry('Root Entry', 5, end, 0, clsid)]
  for (const [name, bytes] of streams) {
    if (!bytes) {
      list.push(entry(name, 1, 0, 0))
      continue
    }
    const count = Math.ceil(bytes.length / sector)
    list.push(entry(name, 2, next, bytes.length))
    for (let at = 0; at < count; at += 1) table[next + at] = at + 1 < count ? next + at + 1 : end
    data = join(data, bytes, zeros(count * sector - bytes.length))
    next += count
  }
  const head = join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', zeros(16), u16le(0x3e), u16le(3), u16le(0xfffe), u16le(shift), u16le(6), zeros(6), u32le(0), u32le(1), u32le(1), u32le(0), u32le(4096), u32le(end), u32le(0), u32le(end), u32le(0), u32le(0), ...Array(108).fill(u32le(free)))
  const padded = join(...list, zeros(directory * sector - list.length * 128))
  return join(head, ...table.map(each => u32le(each)), padded, data)
}

/** One stream of less than 4 096 bytes: in the root's, in sectors of 64 bytes, whose table stands in a sector of its own. */
function oleOfShort([name, bytes]) {
  const small = Math.ceil(bytes.length / 64)
  const large = Math.ceil((small * 64) / sector)
  const table = Array(sector / 4).fill(free)
  table.splice(0, 3, 0xfffffffd, end, end)
  for (let at = 0; at < large; at += 1) table[3 + at] = at + 1 < large ? 4 + at : end
  const numbers = Array.from({ length: sector / 4 }, (_, at) => (at + 1 < small ? at + 1 : at < small ? end : free))
  const head = join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', zeros(16), u16le(0x3e), u16le(3), u16le(0xfffe), u16le(9), u16le(6), zeros(6), u32le(0), u32le(1), u32le(1), u32le(0), u32le(4096), u32le(2), u32le(1), u32le(end), u32le(0), u32le(0), ...Array(108).fill(u32le(free)))
  const list = join(entry('Root Entry', 5, 3, small * 64), entry(name, 2, 0, bytes.length), zeros(256))
  return join(head, ...table.map(each => u32le(each)), list, ...numbers.map(each => u32le(each)), bytes, zeros(large * sector - bytes.length))
}

/** The beginning of a Word document's main stream. */
const wordStream = (flags = 0) => join(u16le(0xa5ec), u16le(0xc1), zeros(6), u16le(flags), noise(4084))
export const doc = (more = [], { flags, ...how } = {}) => ole([['WordDocument', wordStream(flags)], ...more], how)

const record = (type, ...parts) => join(u16le(type), u16le(join(...parts).length), ...parts)
const beginning = kind => record(0x809, u16le(0x600), u16le(kind), zeros(12))
const ending = record(0x0a)

/**
 * A workbook: its list of sheets, and its sheets.
 * @param sheets what the list says of each (0 table, 1 macros), and what the sheet itself says (16 table, 64 macros)
 */
function bookStream({ locked = false, sheets = [[0, 16]], size = 4200, padding = 0 }) {
  const first = [beginning(5), locked ? record(0x2f, zeros(4)) : record(0x42, zeros(2)), ...Array.from({ length: padding }, () => record(0x31, noise(8000)))]
  const names = kind => record(0x85, u32le(0), u8(0), u8(kind), u8(3), u8(0), 'Tab')
  let at = join(...first).length + sheets.length * names(0).length + ending.length
  const list = []
  const parts = []
  for (const [said, kind] of sheets) {
    const line = names(said)
    line.writeUInt32LE(at, 4)
    list.push(line)
    parts.push(join(beginning(kind), ending))
    at += parts.at(-1).length
  }
  const book = join(...first, ...list, ending, ...parts)
  return join(book, noise(Math.max(0, size - book.length)))
}
export const xls = (more = [], { name = 'Workbook', ...how } = {}) => ole([[name, bookStream(how)], ...more])
export const shortXls = how => ole([], { short: ['Workbook', bookStream({ ...how, size: 0 })] })
/** A workbook of Excel 4, without folders. */
export const bareXls = kind => join(u16le(0x409), u16le(6), u16le(0), u16le(kind), u16le(0), noise(600), ending)
export const locked = () => ole([['EncryptionInfo', noise(5000)], ['EncryptedPackage', noise(5000)]])
export const installer = () => ole([['Table', noise(5000)]], { clsid: Buffer.from('84100c0000000000c000000000000046', 'hex') })
