/**
 * The letter as plain text, for portals that have one field for all of it: the same words in the same order as in the
 * PDF, a blank line between the parts, nothing set by spaces.
 */

import type { Block, Letter } from '../engine/view.ts'
import { drawable } from './coverage.ts'
import { marks } from './letter/marks.ts'

/** One line of a block may hold several; those without a word say nothing. */
const linesOf = (text: string): string[] =>
  drawable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

function textOf({ kind, lines }: Block): string {
  if (kind !== 'demands' && kind !== 'enclosures') return lines.flatMap(linesOf).join('\n')
  const items = lines.map(linesOf).filter(item => item.length > 0)
  return items.map((item, index) => `${index + 1}${marks[kind]} ${item.join('\n')}`).join('\n')
}

/** A title and what it is about, a heading and what it heads, stand together. */
const joined = (before: Block, after: Block): boolean => before.kind === 'heading' || (before.kind === 'title' && after.kind === 'subtitle')

export function renderText({ blocks }: Pick<Letter, 'blocks'>): string {
  let text = ''
  let previous: Block | null = null
  for (const block of blocks) {
    const part = textOf(block)
    if (part === '') continue
    if (previous) text += joined(previous, block) ? '\n' : '\n\n'
    text += part
    previous = block
  }
  return `${text}\n`
}
