/** The dates for the person's own calendar. What writes the file is fetched only when it is asked for. */

import { useState } from 'preact/hooks'
import { kazakhstanTime } from '../clock.ts'
import { calendarFile as file } from '../dates/files.ts'
import type { View } from '../engine/view.ts'
import { saveAs } from '../save.ts'
import { useUi } from '../ui.ts'

export function CalendarFile({ view }: { view: View }) {
  const { words, state } = useUi()
  const [made, setMade] = useState<'no' | 'done' | 'failed'>('no')
  if (view.events.length === 0) return null

  const make = async () => {
    try {
      const { answers, id: caseId } = state.given
      const { renderDates } = await import('../renderers/date-files.ts')
      const content = renderDates(file, { view, answers, now: kazakhstanTime(), words, caseId })
      saveAs(file, new Blob([content], { type: 'text/calendar;charset=utf-8' }))
      setMade('done')
    } catch (error) {
      console.error(error)
      setMade('failed')
    }
  }

  return (
    <div class="calendar-file">
      <button type="button" class="button quiet" aria-describedby="calendar-file-about" onClick={() => void make()}>
        {words('ui.ics.get')}
      </button>
      <p id="calendar-file-about" class="hint">
        {words('ui.ics.about', { name: file })}
      </p>
      <div role="status">
        {made === 'done' && <p class="notice good">{words('ui.ics.done', { name: file })}</p>}
        {made === 'failed' && <p class="notice bad">{words('ui.ics.failed')}</p>}
      </div>
    </div>
  )
}
