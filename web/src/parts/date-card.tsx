/** One date: how far away, how sure, from what it runs, and how it was counted. */

import { leftText, type Clock } from '../dates/clock.ts'
import { useUi } from '../ui.ts'
import { Citations, Notes } from './because.tsx'
import { Ledger } from './ledger.tsx'
import { MonthCalendar } from './month-calendar.tsx'

function DaysLeft({ clock }: { clock: Clock }) {
  const { words } = useUi()
  const text = leftText(clock, words)
  return text === null ? null : <p class={clock.passed ? 'tag bad' : 'tag'}>{text}</p>
}

function Certainty({ clock }: { clock: Clock }) {
  const { words } = useUi()
  const { certainty, certainty_text: text, why_open: why } = clock
  if (certainty === 'verified') return null
  return (
    <p class="notice warning">
      <strong>{words(`ui.certainty.${certainty}`)}</strong> {text} {why}
    </p>
  )
}

/** What the portal shows, where it counts in another way than the law. */
function Portal({ clock }: { clock: Clock }) {
  const { words } = useUi()
  const { portal, followed, counted } = clock
  return (
    <>
      {followed && <p class="notice">{words('ui.date.followed')}</p>}
      {counted && <p>{words('ui.date.counted', { date: counted.date_text })}</p>}
      {portal && <p>{portal.text}</p>}
    </>
  )
}

function Doubts({ doubts }: { doubts: string[] }) {
  const { words } = useUi()
  if (doubts.length === 0) return null
  return (
    <>
      <p class="small-title">{words('ui.date.doubts')}</p>
      <ul class="notes">
        {doubts.map(doubt => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </>
  )
}

export function DateCard({ clock }: { clock: Clock }) {
  const { words } = useUi()
  const { id, title, date, date_text, until, start, passed, consequence, ledger, citations, notes, doubts = [] } = clock
  return (
    <section class="card deadline" data-clock={id}>
      <h4>{title}</h4>
      <p class="date-text">{date ? <time dateTime={date}>{date_text}</time> : date_text}</p>
      <DaysLeft clock={clock} />
      {until && <p>{until}</p>}
      <Certainty clock={clock} />
      <p>{start.text}</p>
      <Portal clock={clock} />
      {start.assumed && <p class="notice">{words('ui.date.assumed')}</p>}
      {passed && consequence && <p>{consequence}</p>}
      <details class="why">
        <summary>
          {words('ui.date.how')}
          <span class="hidden-text">: {title}</span>
        </summary>
        <MonthCalendar clock={clock} />
        <Ledger lines={ledger} />
        <Citations citations={citations} />
        <Doubts doubts={doubts} />
        <Notes notes={notes} />
      </details>
    </section>
  )
}
