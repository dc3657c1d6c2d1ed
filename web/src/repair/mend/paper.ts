/**
 * Photos of papers, made smaller as long as they stay legible. The rungs were found by reading a photographed page with
 * tesseract before and after (tests/browser/mend-time.test.mjs): down to the last one it finds as many words as in the original.
 */

import type { Bytes } from '../../renderers/bytes.ts'
import { drawn, free, written, type Picture } from './canvas.ts'

interface Rung {
  /** Of the shorter side, in pixels: long screenshots are as wide as short ones. 1414 is 170 dots per inch of A4. */
  short: number
  quality: number
}

const rungs: readonly Rung[] = [
  { short: 1414, quality: 0.8 },
  { short: 1414, quality: 0.7 },
  { short: 1272, quality: 0.7 },
  { short: 1131, quality: 0.7 },
]

/** What a photo of a paper should take, when nobody says otherwise: bytes. */
export const paperTarget = 1_000_000

/** The first rung that is small enough, or the last. */
export async function asPaper(picture: Picture, target: number): Promise<Bytes> {
  let best: Bytes | null = null
  for (const { short, quality } of rungs) {
    const page = drawn(picture, short / Math.min(picture.width, picture.height))
    best = await written(page, 'image/jpeg', quality)
    free(page)
    if (best.length <= target) break
  }
  if (!best) throw new Error('no rung')
  return best
}

/** As large as it is; for pictures that only have to be turned or covered. */
export async function asPhoto(picture: Picture): Promise<Bytes> {
  const page = drawn(picture, 1)
  const bytes = await written(page, 'image/jpeg', 0.9)
  free(page)
  return bytes
}
