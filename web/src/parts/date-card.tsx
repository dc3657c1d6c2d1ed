/** One date: how far away, how sure, from what it runs, and how it was counted. */

import { remarks, uncertainty } from '../dates/clock.ts'
import type { Deadline } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Citations, Notes } from './because.tsx'
import { Ledger } from './ledger.tsx'
import { MonthCalendar } from './month-calendar.tsx'

function Certainty({ clock }: { clock: Deadline }) {
  const { words } = useUi()
  const [first, ...rest] = uncertainty(clock, words)
  if (!first) return null
  return (
    <p class="notice warning">
      <strong>{first}</strong> {rest.join(' ')}
    </p>
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

export function DateCard({ clock }: { clock: Deadline }) {
  const { words } = useUi()
  const { id, title, date, date_text, start, passed, consequence, ledger, citations, notes, doubts, kind, followed, left_text: left } = clock
  return (
    <section class="card deadline" data-clock={id}>
      <h4>{title}</h4>
      <p class="date-text">{date ? <time dateTime={date}>{date_text}</time> : date_text}</p>
      {left && <p class={passed && kind === 'yours' ? 'tag bad' : 'tag'}>{left}</p>}
      <Certainty clock={clock} />
      {/* How the portal counted is not known; the start is that of the law's own count, and stands in its ledger. */}
      {!followed && <p>{start.text}</p>}
      {remarks(clock).map(remark => (
        <p key={remark}>{remark}</p>
      ))}
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
