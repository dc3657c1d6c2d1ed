import { next } from './conditions.mjs'

const day = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const minute = (time, minutes) => {
  const [hour, rest] = time.split(':').map(Number)
  const moved = hour * 60 + rest + minutes
  return [Math.floor(moved / 60), moved % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

const kindsOfBlock = ['paragraph', 'heading']

/** Every small change of the single fields of one entry: `{at, value, what, group}`; no value means: left out. */
export function* fields({ kind, value: entry }, book, known) {
  const turned = (at, from, list) => {
    const value = next(list, from)
    return { at, value, what: `${JSON.stringify(from)} turned into ${JSON.stringify(value)}` }
  }
  const changed = (at, from, value) => ({ at, value, what: `${JSON.stringify(from)} turned into ${JSON.stringify(value)}` })

  if (entry.valid) {
    const { from, to } = entry.valid
    yield { ...changed('/valid/from', from, day(from, 1)), group: 'validity' }
    yield { ...changed('/valid/from', from, day(from, -1)), group: 'validity' }
    yield { ...changed('/valid/to', to, to ? day(to, -1) : '2025-12-31'), group: 'validity' }
    if (to) yield { ...changed('/valid/to', to, day(to, 1)), group: 'validity' }
  }
  const stages = [...(known.get('stage')?.options ?? [])]
  const roles = [...new Set((book.entries?.authorities ?? []).map(({ value }) => value.role))]
  const dates = [...known].filter(([id, { type }]) => type === 'date' && id !== 'today').map(([id]) => id)

  switch (kind) {
    case 'registration':
      yield changed('/closing_time', entry.closing_time, minute(entry.closing_time, 1))
      yield changed('/closing_time', entry.closing_time, minute(entry.closing_time, -1))
      return
    case 'act':
      for (const [index, { url }] of entry.editions.entries()) yield changed(`/editions/${index}/url`, url, `${url}1`)
      return
    case 'facts':
      if (entry.options?.length) yield turned('/kind', entry.kind, ['choice', 'choices'])
      yield changed('/optional', Boolean(entry.optional), !entry.optional)
      yield turned('/page', entry.page, [...book.ids.pages])
      for (const side of ['not_before', 'not_after']) if (entry[side]) yield { at: `/${side}`, what: 'left out' }
      if (entry.max_length) {
        yield changed('/max_length', entry.max_length, entry.max_length + 1)
        yield changed('/max_length', entry.max_length, entry.max_length - 1)
      }
      return
    case 'exits':
      yield changed('/link', entry.link, entry.link ? null : 'https://egov.kz')
      return
    case 'ground':
      yield turned('/event', entry.event, dates)
      return
    case 'authorities':
      yield turned('/role', entry.role, roles)
      return
    case 'routes':
      yield turned('/stage', entry.stage, stages)
      yield turned('/role', entry.role, roles)
      yield turned('/letter', entry.letter, ['complaint', 'claim', null])
      return
    case 'channels':
      yield changed('/link', entry.link, entry.link ? null : 'https://egov.kz')
      yield changed('/number', entry.number, !entry.number)
      return
    case 'terms':
      yield* term(entry, dates, [...book.ids.terms], changed, turned)
      return
    case 'documents':
      yield turned('/need', entry.need, ['expected', 'helps'])
      return
    case 'blocks':
      if (kindsOfBlock.includes(entry.kind)) yield turned('/kind', entry.kind, kindsOfBlock)
      if (entry.letter) yield turned('/letter', entry.letter, ['complaint', 'claim'])
      if (entry.from && entry.lines) yield { at: '/from', what: 'left out' }
      return
    case 'elements':
      yield turned('/by', entry.by, ['text', 'advice', 'person'])
      if (entry.fact) yield turned('/fact', entry.fact, [...book.ids.facts])
      if (entry.citation.subparagraph) yield { at: '/citation/subparagraph', what: 'left out', group: 'citations' }
      return
    case 'guide':
      yield turned('/kind', entry.kind, ['paragraphs', 'list', 'steps'])
      return
    case 'calendar':
      if (entry.verified_to) yield changed('/verified_to', entry.verified_to, day(entry.verified_to, -1))
  }
}

function* term(entry, dates, terms, changed, turned) {
  yield changed('/amount', entry.amount, entry.amount + 1)
  yield changed('/amount', entry.amount, entry.amount - 1)
  const [unit, count] = entry.unit === 'months' ? ['working_days', 'from_next_day'] : ['months', 'clamped_and_rolled']
  const kind = entry.kind === 'begins' ? 'theirs' : entry.kind
  yield { at: '', value: { ...entry, unit, count, kind }, what: `${entry.unit} turned into ${unit}` }
  if (entry.kind !== 'begins') yield turned('/kind', entry.kind, ['yours', 'theirs'])
  for (const [index, start] of entry.starts.entries()) {
    if (start.fact) yield turned(`/starts/${index}/fact`, start.fact, dates)
    if (start.portal) yield turned(`/starts/${index}/portal`, start.portal, dates)
    if (start.after) yield turned(`/starts/${index}/after`, start.after, terms)
  }
  if (entry.starts.length > 1) {
    const [first, second, ...rest] = entry.starts
    yield { at: '/starts', value: [second, first, ...rest], what: 'the first two starts change places' }
  }
}
