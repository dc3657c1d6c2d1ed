/** Pictures without traces of person and place, by type, bit by bit the same to look at. */

import type { Bytes } from '../../renderers/bytes.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripWebp } from './webp.ts'

/** Throws NotReadable where the file is not built as it should be: then only drawing it anew helps. */
export const strippers: Partial<Record<string, (bytes: Bytes) => Bytes>> = { jpg: stripJpeg, png: stripPng, webp: stripWebp }
