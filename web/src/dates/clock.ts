/** The dates of a case, as every part of the page reads them. */

import type { Deadline, LedgerLine, View } from '../engine/view.ts'
import type { Words } from '../words.ts'

export type Line = LedgerLine & { kind?: string; act?: string | null }

/** What an engine may say beyond the dates themselves. What it does not say is not shown. */
interface Said {
  /** The date that matters now. */
  now: boolean
  left_text: string | null
  /** Until which hour, by which channel. */
  until: string | null
  portal: { date: string; date_text: string; text: string } | null
  /** The person took the date from the portal; `counted` is then the law's own. */
  followed: boolean
  counted: { date: string; date_text: string } | null
  why_open: string | null
  doubts: string[]
}

export type Clock = Omit<Deadline, 'ledger'> & Partial<Said> & { ledger: Line[] }

export const clocksOf = ({ deadlines }: View): Clock[] => deadlines

/** The date that matters now: the person's own nearest; the authority's only when nothing is left for the person to keep. */
export function nearest(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter(({ passed }) => !passed)
  return clocks.find(({ now }) => now) ?? open.find(({ kind }) => kind === 'yours') ?? open[0] ?? null
}

/** How far away the date is, in words. */
export function leftText({ left_text: text, days_left: left, passed }: Clock, words: Words): string | null {
  if (text) return text
  if (passed) return words('ui.date.passed')
  if (left === null) return null
  return left === 0 ? words('ui.date.today') : words('ui.date.left', { n: left })
}

/** What is said of the date itself: until which hour, and how the portal's date relates to the law's. */
export function remarks({ until, followed, counted, portal }: Clock, words: Words): string[] {
  const shown = portal && (portal.text.includes(portal.date_text) ? portal.text : `${portal.text}: ${portal.date_text}`)
  const said = [until, followed && words('ui.date.followed'), counted && words('ui.date.counted', { date: counted.date_text }), shown]
  return said.filter(remark => typeof remark === 'string' && remark !== '') as string[]
}

/** What makes the date uncertain. */
export function uncertainty({ certainty, certainty_text: text, why_open: why }: Clock, words: Words): string[] {
  if (certainty === 'verified') return []
  return [words(`ui.certainty.${certainty}`), text, why].filter(each => typeof each === 'string')
}
