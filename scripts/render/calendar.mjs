import { only } from '../rulebook/book.mjs'
import { calendarDays } from '../rulebook/holidays.mjs'
import { h } from './html.mjs'

/** Every year of the calendar: days off, days moved, days that may still change. */
export function calendar(book, parts) {
  const { words } = parts
  const holidays = only(book, 'holidays').value
  const years = book.entries.calendar.map(({ value }) => value).sort((left, right) => left.year - right.year)
  const all = calendarDays(holidays, years)
  return [about(holidays, parts), ...years.map((year) => {
    const days = all.filter(({ date }) => date.startsWith(`${year.year}-`))
    const lists = { off: days.filter(({ kind }) => kind !== 'working'), working: days.filter(({ kind }) => kind === 'working'), possible: year.possible }
    const shown = { year: year.year, sources: { ...holidays.sources, ...year.sources }, ...lists }
    return parts.entry(
      `year-${year.year}`,
      words.own('calendar.year', { year: year.year }),
      parts.rows(
        ['verified', year.verified_to ? words.date(year.verified_to) : words.own('calendar.unverified')],
        ['notes', parts.notes([...new Set(year.doubts.map(({ note }) => note))])],
      ),
      table(shown, 'off', ['date', 'holiday', 'day_kind', 'for', 'source', 'published', 'status'], parts),
      table(shown, 'working', ['date', 'holiday', 'for', 'source', 'published', 'status'], parts),
      table(shown, 'possible', ['date', 'holiday', 'day_kind', 'source'], parts),
    )
  })]
}

/** Doubts about the holidays themselves, for every year. */
function about(holidays, parts) {
  return parts.entry('holidays', parts.words.own('calendar.holidays'), parts.rows(['notes', parts.notes(holidays.doubts.map(({ note }) => note))]))
}

function table(year, name, columns, { words }) {
  const days = year[name]
  if (days.length === 0) return null
  const caption = words.own('calendar.caption', { year: year.year, what: words.own(`label.${name}`) })
  return h(
    'table',
    null,
    h('caption', null, caption),
    h('thead', null, h('tr', null, columns.map((column) => h('th', { scope: 'col' }, words.own(`label.${column}`))))),
    h('tbody', null, days.map((day) => h('tr', null, columns.map((column) => cell(column, day, year, words))))),
  )
}

function cell(column, day, year, words) {
  switch (column) {
    case 'date':
      return h('th', { scope: 'row' }, words.date(day.date))
    case 'holiday':
      return h('td', null, words.get(`holiday.${day.name}`))
    case 'day_kind':
      return h('td', null, words.own(day.may_be ? `may_be.${day.may_be}` : `day.${day.kind}`))
    case 'for':
      return h('td', null, day.for ? words.date(day.for) : '—')
    case 'status':
      return h('td', null, words.own(`status.${day.status}`))
    case 'published':
      return h('td', null, day.published ? published(day.published, words) : '—')
    default:
      return h('td', null, source(day.act, year, words))
  }
}

/** A day, a month or a year. */
function published(text, words) {
  if (text.length === 10) return words.date(text)
  return text.length === 7 ? words.month(text) : text
}

/** The author's own description of a source may hold its address. */
function source(id, year, words) {
  const [url] = year.sources[id].match(/https:\/\/[^\s,;)]+[^\s,;).]/) ?? []
  const name = words.get(`source.${id}`)
  return url ? h('a', { href: url }, name) : name
}
