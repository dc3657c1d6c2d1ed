// Numbers and texts as bytes.
import { crc32 as zlibCrc32 } from 'node:zlib'

export const text = words => Buffer.from(words, 'latin1')
export const join = (...parts) => Buffer.concat(parts.map(part => (typeof part === 'string' ? text(part) : part)))
export const zeros = size => Buffer.alloc(size)

const number = (size, write) => value => {
  const bytes = Buffer.alloc(size)
  bytes[write](value)
  return bytes
}
export const u8 = value => Buffer.from([value])
export const u16 = number(2, 'writeUInt16BE')
export const u32 = number(4, 'writeUInt32BE')
export const u16le = number(2, 'writeUInt16LE')
export const u32le = number(4, 'writeUInt32LE')
export const u64le = value => join(u32le(value % 2 ** 32), u32le(Math.floor(value / 2 ** 32)))

/** Bytes without a pattern, always the same ones. */
export function noise(size, seed = 7) {
  const bytes = Buffer.alloc(size)
  let state = seed
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

export const crc32 = zlibCrc32 ?? slowCrc32

/** Before Node 20.15 there was none in zlib. */
function slowCrc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
