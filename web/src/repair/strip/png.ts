/** A PNG without texts, times, EXIF and whatever else is no part of the picture, and without what follows its end. */

import type { Bytes } from '../../renderers/bytes.ts'
import { ascii, concat, NotReadable } from './bytes.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Chunks that decide how the picture looks. A list of what stays, for what a chunk yet unknown may tell is unknown. */
const picture = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'])

export function stripPng(bytes: Bytes): Bytes {
  if (signature.some((byte, at) => bytes[at] !== byte)) throw new NotReadable('no PNG')
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Bytes[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + numbers.getUint32(at)
    if (end > bytes.length) throw new NotReadable('a chunk leaves the file')
    const kind = ascii(bytes, at + 4, 4)
    if (picture.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return concat(kept)
    at = end
  }
  throw new NotReadable('no end')
}
