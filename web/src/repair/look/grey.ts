/** A picture as brightness alone, small: all that the hints look at. */

export interface Grey {
  width: number
  height: number
  /** Row by row, 0 (black) to 255. */
  values: Uint8Array
}

/** Rec. 601, as JPEG itself does. */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Grey {
  const values = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < values.length; at += 1, from += 4) {
    values[at] = (299 * (rgba[from] ?? 0) + 587 * (rgba[from + 1] ?? 0) + 114 * (rgba[from + 2] ?? 0)) / 1000
  }
  return { width, height, values }
}

/** Longest side at which the hints measure; their thresholds hold for this size. Smaller pictures are taken as they are. */
export const measured = 1024
