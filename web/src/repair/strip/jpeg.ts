/**
 * A JPEG without traces of person and place: every segment that only tells something about the picture goes, the picture
 * itself stays as it is, bit by bit. What follows the picture goes as well: phones hang whole films there.
 */

import type { Bytes } from '../../renderers/bytes.ts'
import { ascii, concat, NotReadable } from './bytes.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef
/** Without a length: restart markers and TEM. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/** A colour profile and the marker that says how colours are coded: without them the picture looks different. */
function belongsToPicture(marker: number, body: Bytes): boolean {
  if (marker === 0xe2) return ascii(body, 0, 12) === 'ICC_PROFILE\0'
  if (marker === 0xee) return ascii(body, 0, 5) === 'Adobe'
  return !isApplication(marker) && marker !== comment
}

/** JFIF says how large a dot is, and may carry a thumbnail behind that. */
function plainJfif(segment: Bytes): Bytes {
  const plain = segment.slice(0, 18)
  plain.set([0, 16], 2)
  plain.set([0, 0], 16)
  return plain
}

/** Where the entropy-coded data that begin at `from` end: at the next marker that is none of theirs. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isBare(next)) return at
  }
  return bytes.length
}

export function stripJpeg(bytes: Bytes): Bytes {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new NotReadable('no JPEG')
  const kept: Bytes[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw new NotReadable('no marker where one must be')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new NotReadable('a segment leaves the file')
    const segment = bytes.subarray(at, end)
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe0 && length >= 16 && ascii(body, 0, 5) === 'JFIF\0') kept.push(plainJfif(segment))
    else if (belongsToPicture(marker, body)) kept.push(segment)
    at = end
    if (marker === startOfScan) {
      const next = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  kept.push(new Uint8Array([0xff, endOfImage]))
  return concat(kept)
}
