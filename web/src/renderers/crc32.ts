/** CRC-32 as ZIP wants it, eight bytes at a step. */

const polynomial = 0xedb88320

/** Eight tables in one: the k-th says what a byte does to the sum when k bytes follow it. */
const tables = new Uint32Array(8 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1
  tables[byte] = sum
}
for (let at = 256; at < tables.length; at += 1) {
  const before = tables[at - 256] ?? 0
  tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0)
}

const shifted = (table: number, byte: number): number => tables[table * 256 + (byte & 0xff)] ?? 0

/** @param before the sum of what came before these bytes */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = ~before
  let at = 0
  for (; at + 8 <= bytes.length; at += 8) {
    const low = sum ^ view.getInt32(at, true)
    const high = view.getInt32(at + 4, true)
    sum =
      shifted(7, low) ^ shifted(6, low >>> 8) ^ shifted(5, low >>> 16) ^ shifted(4, low >>> 24) ^
      shifted(3, high) ^ shifted(2, high >>> 8) ^ shifted(1, high >>> 16) ^ shifted(0, high >>> 24)
  }
  for (; at < bytes.length; at += 1) sum = shifted(0, sum ^ (bytes[at] ?? 0)) ^ (sum >>> 8)
  return ~sum >>> 0
}
