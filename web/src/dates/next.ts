/** A case in two lines: what it is about, and the date that matters next. */

import type { Deadline, View } from '../engine/view.ts'

/** The grounds that hold. */
export function overview({ grounds, exits }: View): string {
  const holding = grounds.filter(({ truth }) => truth === 'yes').map(({ title }) => title)
  return [...holding, ...exits.map(({ title }) => title)].join('; ')
}

export function nextDate({ deadlines }: View): Deadline | null {
  const dated = deadlines.filter(({ date, start }) => date !== null && !start.assumed)
  return deadlines.find(({ now }) => now) ?? dated.find(({ passed }) => !passed) ?? null
}
