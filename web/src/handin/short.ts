/**
 * A letter for a field that takes only so many characters. What the law does not ask for moves to the attached letter,
 * step by step and only as far as needed; the mandatory elements stay. rules/short.json says what may move.
 */

import type { Block, Letter } from '../engine/view.ts'
import { renderText } from '../renderers/text.ts'
import type { Shortening } from './rules.ts'

export interface ShortText {
  text: string
  /** As a portal may count them. */
  length: number
  /** Ids of the blocks that moved to the attachment, also the one that was cut. */
  moved: string[]
  /** False: even the shortest version is longer than the limit. */
  fits: boolean
}

/** Portals may count a line break as two characters, for so it is sent; counting two is never too few. */
export const lengthOf = (text: string): number => text.length + (text.match(/\n/g)?.length ?? 0)

/** The sentences of a text, each with the space behind it. Nothing is lost when they are joined. */
const sentences = (text: string): string[] => text.match(/[^.!?…\n]+(?:[.!?…]+["»”)]*|\n|$)\s*|[.!?…\n]+\s*/g) ?? []

/** Without the last sentences of the block; its first always stays. Null when there is nothing more to take. */
function cut(block: Block): Block | null {
  const parts = sentences(block.lines.join('\n'))
  if (parts.length < 2) return null
  return { ...block, lines: [parts.slice(0, -1).join('').trimEnd()] }
}

/** @param note says, in the letter's language, where the whole text is */
export function shorten({ blocks }: Pick<Letter, 'blocks'>, limit: number, { moved: steps, cut: last }: Shortening, note: string): ShortText {
  const told = (text: string, moved: string[]): ShortText => ({ text, length: lengthOf(text), moved, fits: lengthOf(text) <= limit })
  const whole = told(renderText({ blocks }).trimEnd(), [])
  if (whole.fits) return whole

  const said: Block = { id: 'note', kind: 'paragraph', lines: [note], citations: [] }
  // Before the signature: what stands behind a signature is not signed.
  const withNote = (rest: Block[]): Block[] => rest.flatMap(block => (block.kind === 'signature' ? [said, block] : [block]))
  const written = (rest: Block[], moved: string[]): ShortText => told(renderText({ blocks: withNote(rest) }).trimEnd(), moved)

  let rest = blocks
  let moved: string[] = []
  let best = whole
  for (const step of steps) {
    const gone = rest.filter(({ id }) => step.includes(id)).map(({ id }) => id)
    if (gone.length === 0) continue
    rest = rest.filter(({ id }) => !step.includes(id))
    moved = [...moved, ...gone]
    best = written(rest, moved)
    if (best.fits) return best
  }
  for (let block = rest.find(({ id }) => id === last); block; ) {
    const less = cut(block)
    if (!less) break
    rest = rest.map(each => (each.id === last ? less : each))
    block = less
    best = written(rest, [...moved, last])
    if (best.fits) return best
  }
  return best
}
