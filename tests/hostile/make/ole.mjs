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
export function ole(streams, { loop = false, clsid, shift = 9 } = {}) {
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

/** The beginning of a Word document's main stream. */
const wordStream = (flags = 0) => join(u16le(0xa5ec), u16le(0xc1), zeros(6), u16le(flags), noise(4084))
export const doc = (more = [], { flags, ...how } = {}) => ole([['WordDocument', wordStream(flags)], ...more], how)

/** A workbook: its first record, and one that says that the rest is encrypted. */
const bookStream = locked => join(u16le(0x809), u16le(16), zeros(16), locked ? join(u16le(0x2f), u16le(4), zeros(4)) : join(u16le(0x42), u16le(2), zeros(2)), noise(4074))
export const xls = (more = [], { locked = false } = {}) => ole([['Workbook', bookStream(locked)], ...more])
export const locked = () => ole([['EncryptionInfo', noise(5000)], ['EncryptedPackage', noise(5000)]])
export const installer = () => ole([['Table', noise(5000)]], { clsid: Buffer.from('84100c0000000000c000000000000046', 'hex') })
