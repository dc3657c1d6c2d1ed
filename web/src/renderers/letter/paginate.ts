/** Deals rows out to pages. Rows that keep together move to the next page as one, unless they are taller than a page. */

import { bottom, margins } from './paper.ts'
import type { Row } from './row.ts'

export interface Placed {
  row: Row
  /** From the top of the page. */
  y: number
}

function groups(rows: Row[]): Row[][] {
  const result: Row[][] = []
  let open = false
  for (const row of rows) {
    if (open) result.at(-1)?.push(row)
    else result.push([row])
    open = row.keep
  }
  return result
}

function height(rows: Row[]): number {
  return rows.reduce((sum, row, index) => sum + (index === 0 ? 0 : row.above) + row.height, 0)
}

export function paginate(rows: Row[]): Placed[][] {
  const pages: Placed[][] = [[]]
  let y = margins.top
  const empty = (): boolean => pages.at(-1)?.length === 0
  const turn = (): void => {
    pages.push([])
    y = margins.top
  }
  for (const group of groups(rows)) {
    const first = group[0]
    if (first && !empty() && (first.turn || y + first.above + height(group) > bottom)) turn()
    for (const row of group) {
      if (!empty() && y + row.above + row.height > bottom) turn()
      if (!empty()) y += row.above
      pages.at(-1)?.push({ row, y })
      y += row.height
    }
  }
  return pages
}
