/** A WebP without EXIF and XMP; the picture stays as it is. */

import type { Bytes } from '../../renderers/bytes.ts'
import { ascii, concat, NotReadable } from './bytes.ts'

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** In the flags of VP8X: "there is EXIF", "there is XMP". */
const traces = 0x08 | 0x04

export function stripWebp(bytes: Bytes): Bytes {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') throw new NotReadable('no WebP')
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends = Math.min(bytes.length, 8 + numbers.getUint32(4, true))
  const kept: Bytes[] = [bytes.slice(0, 12)]
  for (let at = 12; at + 8 <= ends; ) {
    const length = numbers.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > ends) throw new NotReadable('a chunk leaves the file')
    const kind = ascii(bytes, at, 4)
    if (picture.has(kind)) {
      const chunk = bytes.slice(at, end)
      if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~traces
      kept.push(chunk)
    }
    at = end
  }
  if (kept.length === 1) throw new NotReadable('no picture')
  const whole = concat(kept)
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  return whole
}
