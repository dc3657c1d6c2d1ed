/** The timeline as plain text, and under it how each date was counted. */

import { clocksOf } from '../dates/clock.ts'
import { timelineOf } from '../dates/timeline.ts'
import type { Answer, View } from '../engine/view.ts'
import { numericDate } from '../format.ts'
import type { Words } from '../words.ts'

const width = 16

const column = (text: string): string => text.padEnd(width)
const underlined = (title: string): string => `${title}\n${'-'.repeat(title.length)}`

/** @param now Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
export function renderDatesText(view: View, answers: Record<string, Answer>, now: string, words: Words): string {
  const timeline = timelineOf(view, answers, now.slice(0, 10), words).map(({ date, title, notes }) =>
    [`${column(date ? numericDate(date) : words('ui.timeline.no_date'))} ${title}`, ...notes.map(note => `${column('')} ${note}`)].join('\n'),
  )
  const counted = clocksOf(view).map(({ title, date_text, certainty_text, ledger, citations }) => {
    const numbered = ledger.some(({ number }) => number !== null)
    const lines = ledger.map(({ date, number, text }) => {
      const count = numbered ? String(number ?? '').padStart(3) : ''
      return `${column(`${numericDate(date)}  ${count}`)} ${text}`
    })
    const head = [underlined(`${title}: ${date_text}`), certainty_text].filter(Boolean)
    return [...head, words('ui.date.how'), ...lines, ...citations.map(({ text }) => text)].join('\n')
  })
  const made = words('ui.ics.made', { date: numericDate(now), time: now.slice(11, 16) })
  const head = `${underlined(words('ui.timeline.title'))}\n${made}`
  return `${[head, timeline.join('\n'), ...counted, view.disclaimer].join('\n\n')}\n`
}
