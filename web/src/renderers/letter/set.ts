/** Sets one block of the letter: which type, where on the sheet, under which tags. */

import type { Block } from '../../engine/view.ts'
import { list } from './list.ts'
import { marks } from './marks.ts'
import type { Part } from './row.ts'
import { signature } from './signature.ts'
import { elements, keptWithNext, styles, wrapped, type Measure } from './type.ts'

export function set({ kind, lines, links = [] }: Block, across: Measure): Part {
  switch (kind) {
    case 'addressee':
    case 'applicant':
      return wrapped('Sect', elements(across, lines, 'P', styles.right))
    case 'title':
      return keptWithNext(elements(across, lines, 'H1', styles.title))
    case 'subtitle':
      return keptWithNext(elements(across, lines, 'P', styles.title))
    case 'heading':
      return keptWithNext(elements(across, lines, 'H2', styles.heading))
    case 'paragraph':
      return elements(across, lines, 'P', styles.paragraph, links)
    case 'demands':
    case 'enclosures':
      return list(across, lines, marks[kind], links)
    case 'signature':
      return signature(across, lines)
  }
}
