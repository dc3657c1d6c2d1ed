/** Pictures as pixels: drawing them at a size, and writing them as JPEG or PNG. Runs in the worker. */

import type { Bytes } from '../../renderers/bytes.ts'
import { greyOf, measured, type Grey } from '../look/grey.ts'
import { RepairError } from '../jobs.ts'

/** Upright pixels. `close` gives the memory back at once: the next photo needs it. */
export interface Picture {
  source: CanvasImageSource
  width: number
  height: number
  close(): void
}

export type Canvas = OffscreenCanvas
export interface Drawn {
  canvas: Canvas
  context: OffscreenCanvasRenderingContext2D
}

export function blank(width: number, height: number): Drawn {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new RepairError('too_large', 'no room for a canvas')
  // Paper is white: what a picture leaves transparent would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  return { canvas, context }
}

/** Never larger than it is. */
export function drawn(picture: Picture, scale: number): Drawn {
  const part = Math.min(1, scale)
  const result = blank(picture.width * part, picture.height * part)
  result.context.drawImage(picture.source, 0, 0, result.canvas.width, result.canvas.height)
  return result
}

/** A canvas holds its pixels until it is collected, unless it is made small. */
export function free({ canvas }: Drawn): void {
  canvas.width = 1
  canvas.height = 1
}

export async function written({ canvas }: Drawn, type: 'image/jpeg' | 'image/png', quality?: number): Promise<Bytes> {
  const blob = await canvas.convertToBlob(quality === undefined ? { type } : { type, quality })
  return new Uint8Array(await blob.arrayBuffer())
}

export function greyed(picture: Picture): Grey {
  const small = drawn(picture, measured / Math.max(picture.width, picture.height))
  const { width, height } = small.canvas
  const grey = greyOf(small.context.getImageData(0, 0, width, height).data, width, height)
  free(small)
  return grey
}
