/**
 * The dates as a calendar file (RFC 5545): all-day events, in the person's language. An event keeps its UID and its
 * SEQUENCE only grows, so that a calendar which has an earlier export takes the later one in its place. The events of
 * another case have other UIDs.
 */

import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Event, Locale } from '../engine/view.ts'
import { instant } from './time.ts'

const minute = 60
const hour = 60 * minute

/** A reminder at midnight wakes people; this is the hour at which it comes. */
const morning = 9

/** Minutes since this day: grows with each export and fits the 32 bits that programs give it. */
const firstExport = Date.UTC(2026, 0, 1)

function trigger(date: string, before: number): number | Date {
  // A whole day's event has no hour to count from after its start, so the reminder of the day itself is a moment.
  return before > 0 ? before * 24 * hour - morning * hour : instant(`${date}T0${morning}:00`)
}

export interface CalendarInput {
  /** Of the calendar, for the programs that show one. */
  name: string
  /** Tells this case from others; says nothing of anybody. */
  caseId: string
  locale: Locale
  /** Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
  now: string
}

export function renderCalendar(events: readonly Event[], { name, caseId, locale, now }: CalendarInput): string {
  const stamp = instant(now)
  const calendar = ical({
    prodId: { company: 'Shagym', product: 'Shagym', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name,
  })
  for (const { id, date, title, text, alarms } of events) {
    const event = calendar.createEvent({
      id: `shagym-${caseId}-${id}`,
      sequence: Math.floor((stamp.getTime() - firstExport) / (minute * 1000)),
      stamp,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const before of alarms) event.createAlarm({ type: ICalAlarmType.display, trigger: trigger(date, before) })
  }
  return `${calendar.toString()}\r\n`
}
