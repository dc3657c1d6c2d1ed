/**
 * What a picture looks like to somebody who has to read it: hints, never a bar. Measured on its brightness at no more than
 * 1024 pixels across (grey.ts); tests/repair/suites/hints.mjs shows where each threshold lies between good and bad.
 */

import type { Grey } from './grey.ts'

export type Hint = 'blank' | 'dark' | 'blurred' | 'small'

/** Share of tiles of 16 pixels that hold anything at all: below this the page is blank. */
const tile = 16
const tileContrast = 10
const blankShare = 0.004

/** Mean brightness of a picture whose light is less than an evening lamp's; a dark theme's screenshot has bright letters. */
const darkMean = 60
const darkBright = 130

/** Variance of the Laplacian where there is something to see: letters with sharp edges have thousands, lost ones a hundred. */
const blurredVariance = 400

/** Longest side, in pixels as stored. An A4 page has 11-point letters of nine pixels then. */
const smallSide = 1000

interface Tile {
  x: number
  y: number
  deviation: number
}

function tilesOf({ width, height, values }: Grey): Tile[] {
  const tiles: Tile[] = []
  for (let y = 0; y + tile <= height; y += tile) {
    for (let x = 0; x + tile <= width; x += tile) {
      let sum = 0
      let squares = 0
      for (let row = y; row < y + tile; row += 1) {
        for (let at = row * width + x; at < row * width + x + tile; at += 1) {
          const value = values[at] ?? 0
          sum += value
          squares += value * value
        }
      }
      const count = tile * tile
      tiles.push({ x, y, deviation: Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) })
    }
  }
  return tiles
}

/** Of the tiles with the most in them: a page's margin would make every page look blurred. */
function laplacianVariance({ width, height, values }: Grey, tiles: readonly Tile[]): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (const { x, y } of tiles) {
    for (let row = Math.max(1, y); row < Math.min(height - 1, y + tile); row += 1) {
      for (let column = Math.max(1, x); column < Math.min(width - 1, x + tile); column += 1) {
        const at = row * width + column
        const edge =
          (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0) - 4 * (values[at] ?? 0)
        sum += edge
        squares += edge * edge
        count += 1
      }
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

export interface Measures {
  /** Mean brightness. */
  mean: number
  /** Brightness that only 2 % of the pixels exceed. */
  bright: number
  /** Share of tiles with something in them. */
  filled: number
  /** Variance of the Laplacian in the fullest tenth of them. */
  sharpness: number
}

export function measuresOf(grey: Grey): Measures {
  const counts = new Uint32Array(256)
  let sum = 0
  for (const value of grey.values) {
    counts[value] = (counts[value] ?? 0) + 1
    sum += value
  }
  let bright = 255
  for (let above = 0; bright > 0; bright -= 1) {
    above += counts[bright] ?? 0
    if (above > grey.values.length * 0.02) break
  }
  const tiles = tilesOf(grey)
  const filled = tiles.filter(({ deviation }) => deviation > tileContrast)
  const fullest = [...filled].sort((one, other) => other.deviation - one.deviation).slice(0, Math.ceil(filled.length / 10))
  return {
    mean: sum / Math.max(1, grey.values.length),
    bright,
    filled: tiles.length === 0 ? 1 : filled.length / tiles.length,
    sharpness: laplacianVariance(grey, fullest),
  }
}

/** @param side the longest, in pixels as stored */
export function hintsOf(grey: Grey, side: number): Hint[] {
  const { mean, bright, filled, sharpness } = measuresOf(grey)
  const hints: Hint[] = []
  if (mean < darkMean && bright < darkBright) hints.push('dark')
  // In the dark nothing else can be told apart.
  else if (filled < blankShare) hints.push('blank')
  else if (sharpness < blurredVariance) hints.push('blurred')
  if (side < smallSide) hints.push('small')
  return hints
}
