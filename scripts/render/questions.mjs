import { h, list } from './html.mjs'

/** The questions, page by page, in the order in which they are asked. */
export function questions(book, parts) {
  const { words } = parts
  return book.entries.pages.map(({ value: page }) => {
    const lead = words.find(`page.${page.id}.lead`)
    const own = book.entries.facts.filter(({ value }) => value.page === page.id)
    return parts.entry(
      `page-${page.id}`,
      words.get(`page.${page.id}.title`),
      lead && parts.paragraphs(lead),
      own.map(({ value: fact }) => [h('h4', null, words.get(`fact.${fact.id}.label`)), question(fact, parts)]),
    )
  })
}

function question(fact, parts) {
  const { words } = parts
  const hint = words.find(`fact.${fact.id}.hint`)
  return parts.rows(
    ['short', words.get(`fact.${fact.id}.name`)],
    hint && ['hint', parts.paragraphs(hint)],
    ['answer', [words.own(`kind.${fact.kind}`), '. ', words.own(fact.optional ? 'optional' : 'required')]],
    ['options', options(fact, words)],
    ['limits', limits(fact, words)],
  )
}

function options(fact, words) {
  if (fact.from) return words.own(`from.${fact.from}`)
  if (!fact.options) return null
  return list(
    'ul',
    fact.options.map((option) => {
      const key = `fact.${fact.id}.option.${option}`
      const hint = words.find(`${key}.hint`)
      return [words.quoted(words.get(key)), hint && h('p', { class: 'hint' }, hint)]
    }),
  )
}

function limits({ max_length, not_before, not_after }, words) {
  const all = [
    max_length && words.own('limit.length', { max: max_length }),
    not_before && words.own('limit.not_before', { other: words.factName(not_before) }),
    not_after && words.own('limit.not_after', { other: words.factName(not_after) }),
  ].filter(Boolean)
  return list('ul', all)
}
