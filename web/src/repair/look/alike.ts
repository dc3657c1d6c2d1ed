/**
 * Whether two photos show almost the same: dHash, which notes for each of 16 x 16 places whether it gets darker to the
 * right. Pages of text all look alike to the usual 8 x 8.
 */

import type { Grey } from './grey.ts'

const side = 16

/** Of 256 places: the same photo saved anew or taken twice from one spot differs in fewer, two pages in more. */
const alikeBelow = 26

/** Mean brightness of a part of the picture. */
function mean({ width, height, values }: Grey, column: number, columns: number, row: number, rows: number): number {
  const left = Math.floor((column * width) / columns)
  const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns))
  const top = Math.floor((row * height) / rows)
  const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows))
  let sum = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) sum += values[y * width + x] ?? 0
  }
  return sum / ((right - left) * (bottom - top))
}

/** 64 hexadecimal digits. */
export function lookOf(grey: Grey): string {
  let digits = ''
  for (let row = 0; row < side; row += 1) {
    let bits = 0
    let before = mean(grey, 0, side + 1, row, side)
    for (let column = 1; column <= side; column += 1) {
      const here = mean(grey, column, side + 1, row, side)
      bits = bits * 2 + (here < before ? 1 : 0)
      before = here
    }
    digits += bits.toString(16).padStart(side / 4, '0')
  }
  return digits
}

/** Eight digits fit into a number. Among hundreds of photos each look is compared hundreds of times. */
const numbers = new Map<string, Uint32Array>()

function numbersOf(look: string): Uint32Array {
  const known = numbers.get(look)
  if (known) return known
  const parsed = Uint32Array.from(look.match(/.{1,8}/g) ?? [], digits => Number.parseInt(digits, 16))
  numbers.set(look, parsed)
  return parsed
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** In how many of the 256 places two looks differ. */
export function difference(one: string, other: string): number {
  const others = numbersOf(other)
  return numbersOf(one).reduce((count, bits, at) => count + ones(bits ^ (others[at] ?? 0)), 0)
}

export const alike = (one: string, other: string): boolean => one.length === other.length && difference(one, other) < alikeBelow
