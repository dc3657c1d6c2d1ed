/** The timeline as plain text, and under it how each date was counted. */

import { remarks, uncertainty } from '../dates/clock.ts'
import { timelineOf } from '../dates/timeline.ts'
import type { Answer, Deadline, View } from '../engine/view.ts'
import { numericDate } from '../format.ts'
import type { Words } from '../words.ts'

const width = 16

const column = (text: string): string => text.padEnd(width)
const underlined = (title: string): string => `${title}\n${'-'.repeat(title.length)}`

function countOf(clock: Deadline, words: Words): string {
  const { title, date_text, start, ledger, citations, doubts, notes } = clock
  const numbered = ledger.some(({ number }) => number !== null)
  const lines = ledger.map(({ date, number, text }) => {
    const count = numbered ? String(number ?? '').padStart(3) : ''
    return `${column(`${numericDate(date)}  ${count}`)} ${text}`
  })
  const law = citations.map(({ text }) => text)
  const assumed = start.assumed ? [words('ui.date.assumed')] : []
  const head = [underlined(`${title}: ${date_text}`), ...uncertainty(clock, words), ...remarks(clock), ...assumed]
  return [...head, ...lines, ...law, ...doubts, ...notes].join('\n')
}

/** @param now Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
export function renderDatesText(view: View, answers: Record<string, Answer>, now: string, words: Words): string {
  const timeline = timelineOf(view, answers, now.slice(0, 10), words).map(({ date, title, notes }) =>
    [`${column(date ? numericDate(date) : words('ui.timeline.no_date'))} ${title}`, ...notes.map(note => `${column('')} ${note}`)].join('\n'),
  )
  const counted = view.deadlines.map(clock => countOf(clock, words))
  const made = words('ui.ics.made', { date: numericDate(now), time: now.slice(11, 16) })
  const head = `${underlined(words('ui.timeline.title'))}\n${made}`
  return `${[head, timeline.join('\n'), ...counted, view.disclaimer].join('\n\n')}\n`
}
