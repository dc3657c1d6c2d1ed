import { h } from './html.mjs'

/** Every year of the calendar: days off, days moved, days that may still change. */
export function calendar(book, parts) {
  const { words } = parts
  const years = [...book.entries.calendar].sort((left, right) => left.value.year - right.value.year)
  return years.map(({ value: year }) =>
    parts.entry(
      `year-${year.year}`,
      words.own('calendar.year', { year: year.year }),
      parts.rows(
        ['verified', year.verified_to ? words.date(year.verified_to) : words.own('calendar.unverified')],
        ['notes', parts.notes(year.doubts.map(({ note }) => note))],
      ),
      table(year, 'off', ['date', 'holiday', 'day_kind', 'for', 'source', 'confidence'], parts),
      table(year, 'working', ['date', 'holiday', 'for', 'source'], parts),
      table(year, 'possible', ['date', 'holiday', 'day_kind', 'source'], parts),
    ),
  )
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
    case 'confidence':
      return h('td', null, words.own(`confidence.${day.confidence}`))
    default:
      return h('td', null, source(day.act, year, words))
  }
}

/** The author's own description of a source may hold its address. */
function source(id, year, words) {
  const [url] = year.sources[id].match(/https:\/\/[^\s,;)]+[^\s,;).]/) ?? []
  const name = words.get(`source.${id}`)
  return url ? h('a', { href: url }, name) : name
}
