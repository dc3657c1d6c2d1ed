/** Any picture to upright pixels: by the browser where it can, by a library that is fetched when it cannot. */

import type { Bytes } from '../../renderers/bytes.ts'
import type { Finding } from '../finding.ts'
import { RepairError } from '../jobs.ts'
import { blank, free, type Picture } from './canvas.ts'

/** More pixels than any telephone's photo, and what still fits into a telephone's memory: four bytes each. */
const mostPixels = 120_000_000

const mimes: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
  heic: 'image/heic',
}

export const isPicture = (type: string): boolean => type in mimes || type === 'tif'

async function native(bytes: Bytes, type: string, stored: boolean): Promise<Picture> {
  const blob = new Blob([bytes], { type: mimes[type] ?? '' })
  const bitmap = await createImageBitmap(blob, { imageOrientation: stored ? ('none' as ImageOrientation) : 'from-image' })
  return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() }
}

/** Pixels from a library, as a picture. */
export function fromPixels(rgba: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): Picture {
  const room = blank(width, height)
  room.context.putImageData(new ImageData(rgba, width, height), 0, 0)
  return { source: room.canvas, width, height, close: () => free(room) }
}

async function decoded(bytes: Bytes, type: string, stored: boolean): Promise<Picture> {
  if (type === 'tif') return (await import('./tiff.ts')).decodeTiff(bytes, 0)
  try {
    return await native(bytes, type, stored)
  } catch (error) {
    if (type !== 'heic') throw new RepairError('unreadable', String(error))
    return (await import('./heif.ts')).decodeHeif(bytes)
  }
}

/** @param stored leave it lying on its side, as a program would show it that does not read EXIF */
export async function decode(bytes: Bytes, { type, width = 0, height = 0 }: Finding, stored = false): Promise<Picture> {
  if (!isPicture(type)) throw new RepairError('no_decoder', type)
  if (width * height > mostPixels) throw new RepairError('too_large', `${width} x ${height}`)
  return decoded(bytes, type, stored)
}
