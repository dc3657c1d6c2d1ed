/** TIFF, which no browser but Safari draws: utif2, fetched with the first TIFF. */

import { decode, decodeImage, toRGBA8, type IFD } from 'utif2'
import type { Bytes } from '../../renderers/bytes.ts'
import { RepairError } from '../jobs.ts'
import type { Picture } from './canvas.ts'
import { fromPixels } from './decode.ts'

const mostPixels = 120_000_000

const tag = (page: IFD, number: number): number => {
  const value = page[`t${number}`]
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0
}

function open(bytes: Bytes): { buffer: ArrayBuffer; pages: IFD[] } {
  const buffer = bytes.slice().buffer
  try {
    // Directories without a size are thumbnails' relatives and metadata.
    return { buffer, pages: decode(buffer).filter(page => tag(page, 256) > 0 && tag(page, 257) > 0) }
  } catch (error) {
    throw new RepairError('broken', String(error))
  }
}

export const countPages = (bytes: Bytes): number => open(bytes).pages.length

/** @param index of the page, from 0 */
export function decodeTiff(bytes: Bytes, index: number): Picture {
  const { buffer, pages } = open(bytes)
  const page = pages[index]
  if (!page) throw new RepairError('broken', 'no picture in the TIFF')
  if (tag(page, 256) * tag(page, 257) > mostPixels) throw new RepairError('too_large')
  try {
    decodeImage(buffer, page)
    const { buffer: pixels, byteOffset, length } = toRGBA8(page)
    return fromPixels(new Uint8ClampedArray(pixels as ArrayBuffer, byteOffset, length), page.width, page.height)
  } catch (error) {
    throw error instanceof RepairError ? error : new RepairError('broken', String(error))
  }
}
