/** The dates of a case, as every part of the page reads them. */

import type { Deadline } from '../engine/view.ts'
import type { Words } from '../words.ts'

/** The date that matters now; without one, the first that has not passed. */
export function nearest(deadlines: readonly Deadline[]): Deadline | null {
  return deadlines.find(({ now }) => now) ?? deadlines.find(({ passed }) => !passed) ?? null
}

/** What is said of the date itself: until which hour, and how the portal's date relates to the law's. */
export function remarks({ until, counted, portal }: Deadline): string[] {
  return [until, counted?.text, portal?.text].filter(remark => typeof remark === 'string')
}

/** What makes the date uncertain. */
export function uncertainty({ certainty, certainty_text: text, why_open: why }: Deadline, words: Words): string[] {
  if (certainty === 'verified') return []
  return [words(`ui.certainty.${certainty}`), text, why].filter(each => typeof each === 'string')
}
