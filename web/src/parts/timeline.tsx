/** The case in the order of its days, today marked. */

import { timelineOf } from '../dates/timeline.ts'
import type { View } from '../engine/view.ts'
import { kazakhstanTime } from '../clock.ts'
import { numericDate } from '../format.ts'
import { useUi } from '../ui.ts'

export function Timeline({ view }: { view: View }) {
  const { words, state } = useUi()
  const moments = timelineOf(view, state.given.answers, kazakhstanTime().slice(0, 10), words)
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline">{words('ui.timeline.title')}</h3>
      <ol class="timeline">
        {moments.map(({ kind, date, title, notes }) => (
          <li key={`${date} ${title}`} class={`timeline-${kind}`} aria-current={kind === 'today' ? 'date' : undefined}>
            <p class="timeline-date">{date ? <time dateTime={date}>{numericDate(date)}</time> : words('ui.timeline.no_date')}</p>
            <div>
              <p class="timeline-title">{title}</p>
              {notes.length > 0 && <p class="hint">{notes.map(note => note.replace(/\.$/, '')).join(' · ')}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
