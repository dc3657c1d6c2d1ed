/** The ledger of a date laid out in months, a week to a row, Monday first. */

import type { Deadline, LedgerLine } from '../engine/view.ts'

export interface Day {
  date: string
  day: number
  /** Number in the count. */
  number: number | null
  mark: 'start' | 'off' | 'end' | null
  /** Everything the ledger says of this day. */
  texts: string[]
}

export interface Month {
  year: number
  /** 1 to 12. */
  month: number
  weeks: (Day | null)[][]
}

/** Where the date is the portal's, the count still ends on the law's own. */
const endOf = ({ date, followed, counted }: Deadline): string | null => (followed && counted ? counted.date : date)

function markOf(clock: Deadline, at: string, lines: LedgerLine[]): Day['mark'] {
  if (lines.length === 0) return null
  if (at === endOf(clock)) return 'end'
  if (at === clock.start.date) return 'start'
  return lines.some(({ kind }) => kind === 'off') ? 'off' : null
}

function textOf({ text, act }: LedgerLine): string {
  return act && !text.includes(act) ? `${text} ${act}` : text
}

function dayOf(clock: Deadline, date: string): Day {
  const lines = clock.ledger.filter(line => line.date === date)
  const number = lines.find(line => line.number !== null)?.number ?? null
  return { date, day: Number(date.slice(8)), number, mark: markOf(clock, date, lines), texts: lines.map(textOf) }
}

function monthOf(clock: Deadline, name: string): Month {
  const [year = 0, month = 1] = name.split('-').map(Number)
  const blank = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells: (Day | null)[] = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, index) => {
    const day = index - blank + 1
    return day < 1 || day > length ? null : dayOf(clock, `${name}-${String(day).padStart(2, '0')}`)
  })
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return { year, month, weeks }
}

/** The months in which the ledger has a line. */
export function monthsOf(clock: Deadline): Month[] {
  const names = [...new Set(clock.ledger.map(({ date }) => date.slice(0, 7)))].sort()
  return names.map(name => monthOf(clock, name))
}
