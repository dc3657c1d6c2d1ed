/** Parts of the facts that are more than one line, in the order in which the engine asks for them. */
export const parts = {
  person: ['surname', 'given', 'patronymic'],
  address: ['index', 'place', 'street', 'house', 'flat'],
}

const stages = new Set(['wait', 'provider', 'oversight', 'higher', 'court'])

/**
 * What a condition can name, and what it is: `{type, options, item}`. The facts that people answer, and those that the engine
 * adds itself (rules/README.md, "Conditions").
 */
export function variablesOf(book) {
  // A fact whose entry is malformed is told once, by its schema; here it may be anything.
  const known = new Map([...book.ids.facts].map((id) => [id, { type: 'unknown' }]))
  for (const { value: fact } of book.entries.facts) {
    known.set(fact.id, typeOfFact(fact, book))
    for (const part of parts[fact.kind] ?? []) known.set(`${fact.id}.${part}`, { type: 'text' })
  }
  known.set('today', { type: 'date' })
  known.set('documents', { type: 'list', options: book.ids.documents })
  known.set('stage', { type: 'choice', options: stages })
  known.set('route', { type: 'choice', options: book.ids.routes })
  known.set('authority', { type: 'choice', options: book.ids.authorities })
  known.set('channel', { type: 'choice', options: book.ids.channels })
  for (const id of book.ids.ground) known.set(`ground.${id}`, { type: 'yes-no' })
  for (const id of book.ids.terms) {
    known.set(`term.${id}.over`, { type: 'yes-no' })
    known.set(`term.${id}.gap`, { type: 'yes-no' })
  }
  return known
}

function typeOfFact(fact, book) {
  switch (fact.kind) {
    case 'choice':
      return { type: 'choice', options: optionsOf(fact, book) }
    case 'choices':
      return { type: 'list', options: optionsOf(fact, book) }
    case 'date':
      return { type: 'date' }
    case 'yes-no':
    case 'files':
      return { type: 'yes-no' }
    case 'person':
    case 'address':
      return { type: 'record' }
    default:
      return { type: 'text' }
  }
}

export function optionsOf(fact, book) {
  if (fact.from) return book.ids[fact.from]
  return new Set(fact.options)
}
