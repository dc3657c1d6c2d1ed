import { factsRead } from './conditions.mjs'

/**
 * Nothing waits for itself: no date bounds itself over others, no term runs or is judged after its own end, and no rule reads
 * what the engine finds out only after it. Texts cannot refer to one another: what stands in braces is a fact.
 */
export function checkCycles(book, faults) {
  dates(book, faults)
  terms(book, faults)
  for (const { file, value } of book.entries.ground) {
    const later = book.entries.ground.filter(({ value: other }) => other.order >= value.order).map(({ value: { id } }) => `ground.${id}`)
    const isLater = (name) => later.includes(name) || name.startsWith('term.') || [...found.routes, 'route'].includes(name)
    reads(value.when, '/when', file, isLater, faults)
  }
  for (const [kind, names] of Object.entries(found)) {
    for (const { file, at, value } of book.entries[kind]) {
      for (const key of ['when', 'recommended']) if (key in value) reads(value[key], `${at}/${key}`, file, (name) => names.includes(name), faults)
    }
  }
}

/** What the engine finds out only after it has judged the rules of a kind. */
const found = {
  exits: ['stage', 'authority', 'channel'],
  routes: ['route', 'stage', 'authority', 'channel'],
  authorities: ['authority', 'channel'],
  channels: ['channel'],
}

function reads(condition, at, file, isLater, faults) {
  for (const name of new Set(factsRead(condition))) {
    if (isLater(name)) faults.add(file, at, `"${name}" is found out only after this is decided, expected facts that are known before`)
  }
}

/** `not_before` and `not_after` say which of two dates comes first; a circle leaves one day for all of them. */
function dates(book, faults) {
  const later = new Map()
  const add = (first, second) => first && second && later.set(first, [...(later.get(first) ?? []), second])
  for (const { value: fact } of book.entries.facts) {
    add(fact.not_before, fact.id)
    add(fact.id, fact.not_after)
  }
  tellCircles(book.entries.facts, later, faults, ({ not_before: low }) => (low ? '/not_before' : '/not_after'), 'these dates bound one another')
}

function terms(book, faults) {
  const needs = new Map()
  for (const { value: term } of book.entries.terms) {
    const names = term.starts.flatMap(({ when, after }) => [...factsRead(when)].filter((name) => name.startsWith('term.')).map((name) => name.split('.')[1]).concat(after ?? []))
    needs.set(term.id, [...(needs.get(term.id) ?? []), ...names])
  }
  tellCircles(book.entries.terms, needs, faults, () => '/starts', 'these terms wait for one another')
}

/** Each circle is told once, at the entry that stands last in the file. */
function tellCircles(entries, next, faults, place, what) {
  const told = new Set()
  for (const { file, at, value } of [...entries].reverse()) {
    const circle = circleFrom(value.id, next)
    if (!circle || circle.some((id) => told.has(id))) continue
    circle.forEach((id) => told.add(id))
    faults.add(file, at + place(value), `${what} in a circle (${[...circle, value.id].join(', ')}), expected an end`)
  }
}

/** The shortest way from an id back to itself. */
function circleFrom(start, next) {
  const queue = [[start]]
  const seen = new Set()
  for (const way of queue) {
    for (const id of next.get(way.at(-1)) ?? []) {
      if (id === start) return way
      if (!seen.has(id)) queue.push([...way, id])
      seen.add(id)
    }
  }
  return undefined
}
