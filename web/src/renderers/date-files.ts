/** The dates as files: for a calendar, and to read. Fetched only when one of them is asked for. */

import { calendarFile, textFile } from '../dates/files.ts'
import type { Answer, View } from '../engine/view.ts'
import type { Words } from '../words.ts'
import { renderDatesText } from './dates-text.ts'
import { renderCalendar } from './ics.ts'

export interface DatesInput {
  view: View
  /** As they were handed to the engine: the days on which something happened. */
  answers: Record<string, Answer>
  /** Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
  now: string
  words: Words
  caseId: string
}

export function renderDates(path: string, { view, answers, now, words, caseId }: DatesInput): string {
  switch (path) {
    case calendarFile:
      return renderCalendar(view.events, { name: words('ui.ics.name'), caseId, locale: view.locale, now })
    case textFile:
      return renderDatesText(view, answers, now, words)
    default:
      throw new Error(`no file of dates is called ${path}`)
  }
}
