/** The case in the order of its days: what happened, today, and every clock. */

import type { Answer, Deadline, View } from '../engine/view.ts'
import type { Words } from '../words.ts'

export interface Moment {
  kind: 'event' | 'today' | Deadline['kind']
  /** Null where the calendar does not reach that far. */
  date: string | null
  title: string
  /** How far away it is and how sure. */
  notes: string[]
}

const day = /^\d{4}-\d{2}-\d{2}$/
const order: readonly Moment['kind'][] = ['event', 'today', 'yours', 'theirs', 'begins']
const late = '9999'

function happened(view: View, answers: Record<string, Answer>): Moment[] {
  // The date that the portal shows is a clock's, and stands there.
  const shown = new Set(view.deadlines.map(({ followed }) => followed))
  return view.summary.flatMap(({ items }) =>
    items.flatMap(({ fact, name }) => {
      const date = answers[fact]
      return !shown.has(fact) && typeof date === 'string' && day.test(date) ? [{ kind: 'event' as const, date, title: name, notes: [] }] : []
    }),
  )
}

function clockMoment(clock: Deadline, words: Words): Moment {
  const { kind, date, title, certainty, start, left_text: left } = clock
  const assumed = start.assumed ? words('ui.timeline.assumed') : null
  const notes = [left, assumed, certainty === 'verified' ? null : words(`ui.certainty.${certainty}`)]
  return { kind, date, title, notes: notes.filter(note => note !== null) }
}

/** @param today `YYYY-MM-DD` in Kazakhstan */
export function timelineOf(view: View, answers: Record<string, Answer>, today: string, words: Words): Moment[] {
  const moments: Moment[] = [
    ...happened(view, answers),
    { kind: 'today', date: today, title: words('ui.timeline.today'), notes: [] },
    ...view.deadlines.map(clock => clockMoment(clock, words)),
  ]
  const rank = ({ date, kind }: Moment) => `${date ?? late} ${order.indexOf(kind)}`
  return moments.sort((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))))
}
