/** What goes into a person's calendar: one event for each clock whose date is still ahead. */

import type { View } from '../engine/view.ts'
import { clocksOf, type Clock } from './clock.ts'

export interface DateEvent {
  /** The same for the same clock in every export, so that a later one takes the place of an earlier one. */
  uid: string
  date: string
  title: string
  text: string
  /** Days before, on which to remind. */
  alarms: number[]
}

const reminders: Record<Clock['kind'], number[]> = { yours: [7, 3, 1], theirs: [1] }

function eventOf({ id, date, kind, ...clock }: Clock & { date: string }): DateEvent {
  const { title, date_text, until, start, certainty_text, citations } = clock
  const text = [date_text, until, start.text, certainty_text, ...citations.map(citation => citation.text)]
  return { uid: `${id}@shagym`, date, title, text: text.filter(Boolean).join('\n'), alarms: reminders[kind] }
}

/** The engine's own events, and without them what its dates give. */
export function eventsOf(view: View & { events?: DateEvent[] }): DateEvent[] {
  if (view.events) return view.events
  return clocksOf(view).flatMap(clock => (clock.date === null || clock.passed ? [] : [eventOf({ ...clock, date: clock.date })]))
}
