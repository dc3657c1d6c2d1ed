import { h, list } from './html.mjs'

/** Terms, and the hours in which a complaint is registered. */
export function terms(book, parts) {
  const { words } = parts
  return book.entries.terms.map(({ file, at, value: term }) =>
    parts.ruleEntry(
      'term',
      term,
      words.get(`term.${term.id}.title`),
      parts.rows(
        ['amount', words.own(`unit.${term.unit}`, { amount: term.amount })],
        ['count', words.own(`count.${term.count}`)],
        ['side', words.own(`side.${term.kind}`)],
        ['starts', starts(term, `${file}#${at}`, parts)],
        ['over', parts.paragraphs(words.get(`term.${term.id}.over`))],
        ...(words.find(`term.${term.id}.until`) ? [['until', parts.paragraphs(words.get(`term.${term.id}.until`, { time: book.entries.rulebook[0].value.registration.closing_time }))]] : []),
        ...(term.doubts ? [['doubts', parts.notes(term.doubts)]] : []),
        ...parts.rule(term),
      ),
    ),
  )
}

/** The first start whose condition holds is taken. */
function starts(term, source, parts) {
  const { words } = parts
  return list(
    'ol',
    term.starts.map((start, index) => {
      const key = start.fact ? `fact.${start.fact}` : start.after ? `after.${start.after}` : 'registration'
      const rows = parts.rows(
        ['when', parts.condition(start.when, `${source}/starts/${index}/when`)],
        start.portal && ['portal', words.factName(start.portal)],
      )
      return [h('p', null, words.get(`ledger.start.${key}`)), rows]
    }),
  )
}

export function registration(book, parts) {
  const { registration } = book.entries.rulebook[0].value
  const time = registration.closing_time
  return h(
    'div',
    null,
    h('p', null, parts.words.own('closing', { time })),
    parts.rows(['sources', parts.citations(registration.citations)], ['notes', parts.notes(registration.notes)]),
  )
}

export function acts(book, parts) {
  const { words } = parts
  return book.entries.act.map(({ value: act }) => {
    const editions = act.editions.map(({ url, seen }) => [
      h('a', { href: url }, words.own('edition.link')),
      '. ',
      words.own('edition.seen', { month: words.month(seen) }),
    ])
    return parts.entry(
      `act-${act.id}`,
      words.get(`act.${act.id}.title`),
      parts.rows(
        ['act.number', act.number],
        ['act.adopted', act.adopted && words.date(act.adopted)],
        ['act.editions', list('ul', editions)],
      ),
    )
  })
}
