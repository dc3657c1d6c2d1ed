/**
 * A letter for a field that takes only so many characters. What the law does not ask for moves to the attached letter,
 * step by step and only as far as needed; the mandatory elements stay. rules/short.json says what may move.
 */

import type { Block, Letter } from '../engine/view.ts'
import { renderText } from '../renderers/text.ts'
import type { Shortening } from './rules.ts'

export interface ShortText {
  text: string
  /** What stands in it. */
  blocks: Block[]
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

/** Before the signature: what stands behind a signature is not signed. Where the person took that out, at the end of each language. */
function withNote(blocks: readonly Block[], note: string): Block[] {
  const said = ({ locale }: Block): Block => ({ id: 'note', kind: 'paragraph', ...(locale ? { locale } : {}), lines: [note], citations: [] })
  const signed = new Set(blocks.filter(({ kind }) => kind === 'signature').map(({ locale }) => locale))
  return blocks.flatMap((block, at) => {
    if (block.kind === 'signature') return [said(block), block]
    const last = blocks[at + 1]?.locale !== block.locale || at === blocks.length - 1
    return last && !signed.has(block.locale) ? [block, said(block)] : [block]
  })
}

/** @param note says, in the letter's language, where the whole text is */
export function shorten({ blocks }: Pick<Letter, 'blocks'>, limit: number, { moved: steps, cut: last }: Shortening, note: string): ShortText {
  const told = (shown: Block[], moved: string[]): ShortText => {
    const text = renderText({ blocks: shown }).trimEnd()
    return { text, blocks: shown, length: lengthOf(text), moved: [...new Set(moved)], fits: lengthOf(text) <= limit }
  }
  const whole = told(blocks, [])
  if (whole.fits) return whole

  let rest = blocks
  let moved: string[] = []
  let best = whole
  for (const step of steps) {
    const gone = rest.filter(({ id }) => step.includes(id)).map(({ id }) => id)
    if (gone.length === 0) continue
    rest = rest.filter(({ id }) => !step.includes(id))
    moved = [...moved, ...gone]
    best = told(withNote(rest, note), moved)
    if (best.fits) return best
  }
  for (;;) {
    // A sentence less of each: a letter in two languages tells the story twice.
    const less = rest.map(block => (block.id === last ? (cut(block) ?? block) : block))
    if (less.every((block, at) => block === rest[at])) return best
    rest = less
    best = told(withNote(rest, note), [...moved, last])
    if (best.fits) return best
  }
}
