/**
 * The sheet: A4 with the margins that are customary for documents to state bodies in Kazakhstan (25, 15, 20, 20 mm).
 * Lengths in points.
 */

export const mm = (length: number): number => (length * 72) / 25.4

export const paper = { width: 595.28, height: 841.89 }

export const margins = { left: mm(25), right: mm(15), top: mm(20), bottom: mm(20) }

/** Width of the text. */
export const measure = paper.width - margins.left - margins.right

export const bottom = paper.height - margins.bottom

/** Noto Sans is wide and tall: its 12 points read like 14 of Times. */
export const textSize = 12

/** From one base line to the next: single spacing, with room for the tails of Ғ Қ Ң. */
export const lineHeight = textSize * 1.3
