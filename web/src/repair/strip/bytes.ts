/** What reading and writing containers shares. */

import type { Bytes } from '../../renderers/bytes.ts'

/** The bytes are not what they claim to be; the picture has to be drawn anew instead. */
export class NotReadable extends Error {
  override name = 'NotReadable'
}

export function concat(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Letters as they stand in the bytes; shorter where these end. */
export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
