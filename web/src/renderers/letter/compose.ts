/** Puts the blocks under one another: the space between them, and what must not be parted from what. */

import type { Block, BlockKind } from '../../engine/view.ts'
import { languageTags } from './language.ts'
import { lineHeight } from './paper.ts'
import type { Row, Tag } from './row.ts'
import { set } from './set.ts'
import type { Measure } from './type.ts'

/** Lines of space above and below a block; between two blocks the greater one counts. */
const space: Record<BlockKind, [above: number, below: number]> = {
  addressee: [0.5, 0.5],
  applicant: [0, 1.5],
  title: [1.5, 1],
  subtitle: [0, 1],
  heading: [0.75, 0.25],
  paragraph: [0, 0],
  demands: [0.25, 0.25],
  enclosures: [0.25, 0.25],
  signature: [1.5, 0],
}

function between(previous: BlockKind, next: BlockKind): number {
  if (previous === 'title' && next === 'subtitle') return 0
  return Math.max(space[previous][1], space[next][0]) * lineHeight
}

export interface Sheet {
  root: Tag
  rows: Row[]
}

export function compose(blocks: Block[], across: Measure): Sheet {
  const root: Tag = { name: 'Document', children: [] }
  const rows: Row[] = []
  let previous: Block | null = null
  for (const block of blocks) {
    const part = set(block, across)
    const first = part.rows[0]
    // A list without items leaves no trace, not even an empty tag.
    if (!first) continue
    if (previous) first.above = between(previous.kind, block.kind)
    if (previous && previous.locale !== block.locale) first.turn = true
    if (block.locale && block.locale !== blocks[0]?.locale) for (const tag of part.tags) tag.lang = languageTags[block.locale]
    // A signature alone on a sheet proves nothing about the sheets before it.
    const last = rows.at(-1)
    if (last && block.kind === 'signature') last.keep = true
    root.children.push(...part.tags)
    rows.push(...part.rows)
    previous = block
  }
  // Nothing follows the last row.
  const last = rows.at(-1)
  if (last) last.keep = false
  return { root, rows }
}
