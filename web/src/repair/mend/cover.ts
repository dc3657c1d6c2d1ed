/** Blackens areas of a picture. What was there is gone: the picture is written anew from the covered pixels. */

import type { Bytes } from '../../renderers/bytes.ts'
import type { Area } from '../jobs.ts'
import { drawn, free, written, type Picture } from './canvas.ts'

export async function cover(picture: Picture, areas: readonly Area[], type: string): Promise<Bytes> {
  const page = drawn(picture, 1)
  const { width, height } = page.canvas
  page.context.fillStyle = '#000'
  for (const area of areas) {
    // Outwards to whole pixels: at an edge half covered a letter could still be guessed.
    const left = Math.floor(area.left * width)
    const top = Math.floor(area.top * height)
    page.context.fillRect(left, top, Math.ceil((area.left + area.width) * width) - left, Math.ceil((area.top + area.height) * height) - top)
  }
  const bytes = type === 'png' ? await written(page, 'image/png') : await written(page, 'image/jpeg', 0.9)
  free(page)
  return bytes
}
