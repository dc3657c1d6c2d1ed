/** The dates, the person's own first. Each says how sure it is and shows how it was counted. */

import type { Deadline } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Citations, Notes } from './because.tsx'
import { Ledger } from './ledger.tsx'

function DaysLeft({ deadline }: { deadline: Deadline }) {
  const { words } = useUi()
  const { days_left: left, passed } = deadline
  if (passed) return <p class="tag bad">{words('ui.date.passed')}</p>
  if (left === null) return null
  return <p class="tag">{left === 0 ? words('ui.date.today') : words('ui.date.left', { n: left })}</p>
}

function Certainty({ deadline }: { deadline: Deadline }) {
  const { words } = useUi()
  const { certainty, certainty_text: text } = deadline
  if (certainty === 'verified') return null
  return (
    <p class="notice warning">
      <strong>{words(`ui.certainty.${certainty}`)}</strong> {text}
    </p>
  )
}

function DateCard({ deadline }: { deadline: Deadline }) {
  const { words } = useUi()
  return (
    <section class="card deadline">
      <h4>{deadline.title}</h4>
      <p class="date-text">{deadline.date ? <time dateTime={deadline.date}>{deadline.date_text}</time> : deadline.date_text}</p>
      <DaysLeft deadline={deadline} />
      <Certainty deadline={deadline} />
      <p>{deadline.start.text}</p>
      {deadline.start.assumed && <p class="notice">{words('ui.date.assumed')}</p>}
      {deadline.passed && deadline.consequence && <p>{deadline.consequence}</p>}
      <details class="why">
        <summary>
          {words('ui.date.how')}
          <span class="hidden-text">: {deadline.title}</span>
        </summary>
        <Ledger lines={deadline.ledger} />
        <Citations citations={deadline.citations} />
        <Notes notes={deadline.notes} />
      </details>
    </section>
  )
}

export function Dates({ deadlines }: { deadlines: Deadline[] }) {
  const { words } = useUi()
  const groups = [
    { title: words('ui.date.yours'), of: deadlines.filter(({ kind }) => kind === 'yours') },
    { title: words('ui.date.theirs'), of: deadlines.filter(({ kind }) => kind === 'theirs') },
  ]
  return (
    <>
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ title, of }) => (
          <section key={title}>
            <h3>{title}</h3>
            {of.map(deadline => (
              <DateCard key={deadline.id} deadline={deadline} />
            ))}
          </section>
        ))}
    </>
  )
}
