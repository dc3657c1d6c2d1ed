/** The dates, the one that matters now first, then the person's own. */

import { nearest } from '../dates/clock.ts'
import type { Deadline, View } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { CalendarFile } from './calendar-file.tsx'
import { DateCard } from './date-card.tsx'
import { Timeline } from './timeline.tsx'

function Group({ title, clocks }: { title: string; clocks: Deadline[] }) {
  if (clocks.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {clocks.map(clock => (
        <DateCard key={clock.id} clock={clock} />
      ))}
    </section>
  )
}

export function Dates({ view }: { view: View }) {
  const { words } = useUi()
  const { deadlines: clocks } = view
  const first = nearest(clocks)
  const others = clocks.filter(clock => clock !== first)
  return (
    <>
      <Timeline view={view} />
      <CalendarFile view={view} />
      <Group title={words('ui.date.now')} clocks={first ? [first] : []} />
      <Group title={words('ui.date.yours')} clocks={others.filter(({ kind }) => kind === 'yours')} />
      <Group title={words('ui.date.theirs')} clocks={others.filter(({ kind }) => kind === 'theirs')} />
      <Group title={words('ui.date.begins')} clocks={others.filter(({ kind }) => kind === 'begins')} />
    </>
  )
}
