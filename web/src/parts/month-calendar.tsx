/** How a date was counted, as a calendar: the number of each counted day, and why the others are left out. */

import { kazakhstanTime } from '../clock.ts'
import { monthsOf, type Day, type Month } from '../dates/month.ts'
import type { Deadline } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import type { Key, Words } from '../words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

const nameOf = ({ year, month }: Month, words: Words) => words('ui.calendar.month', { year, month: words(`ui.month.${month}` as Key) })

function Cell({ day, today }: { day: Day; today: boolean }) {
  const { words } = useUi()
  const { date, number, mark, texts } = day
  const said = [...(today ? [`${words('ui.timeline.today')}.`] : []), ...texts, ...(mark === 'end' ? [words('ui.calendar.ends')] : [])]
  return (
    <td aria-current={today ? 'date' : undefined} class={mark ? `day-${mark}` : number === null ? undefined : 'day-counted'}>
      <time dateTime={date}>{day.day}</time>
      <span class="marks" aria-hidden="true">
        {number !== null && <span>{number}</span>}
        {mark && <span>{words(`ui.calendar.${mark}`)}</span>}
      </span>
      {said.length > 0 && <span class="hidden-text">. {said.join(' ')}</span>}
    </td>
  )
}

function MonthTable({ month }: { month: Month }) {
  const { words } = useUi()
  const today = kazakhstanTime().slice(0, 10)
  return (
    <table class="month">
      <caption>{nameOf(month, words)}</caption>
      <thead>
        <tr>
          {weekdays.map(day => (
            <th key={day} scope="col">
              <span aria-hidden="true">{words(`ui.weekday.short.${day}` as Key)}</span>
              <span class="hidden-text">{words(`ui.weekday.${day}` as Key)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (day ? <Cell key={column} day={day} today={day.date === today} /> : <td key={column} />))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function MonthCalendar({ clock }: { clock: Deadline }) {
  const { words } = useUi()
  const months = monthsOf(clock)
  if (months.length === 0) return null
  const marks = { start: words('ui.calendar.start'), off: words('ui.calendar.off'), end: words('ui.calendar.end') }
  return (
    <>
      <p class="small-title">{words('ui.calendar.title')}</p>
      <p class="hint">{words('ui.calendar.legend', marks)}</p>
      <div class="months">
        {months.map(month => (
          <MonthTable key={`${month.year}-${month.month}`} month={month} />
        ))}
      </div>
    </>
  )
}
