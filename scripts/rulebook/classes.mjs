import { only } from './book.mjs'
import { conditionKeys } from './conditions.mjs'
import { parts } from './variables.mjs'
import { occurrences } from './walk.mjs'

/**
 * What people can answer, cut down to a finite number of answers that no condition can tell from all the others: a `Map` of the
 * name to `{kind, values}`, for a list `{kind: 'list', options, optional}`.
 *
 * A condition looks at an answer only through its operators. Of a choice it can ask which of the options it names was taken, so
 * all options that no condition names are one. Of a list it can ask of each option whether it is in, so a list is a yes or no for
 * each option named, and one for all the rest. Of a text it can ask whether it is blank, or one of the texts named. A yes or no
 * has two values, and what is optional can be blank. Dates are never cut down: only their order matters, and days.mjs decides
 * exactly which orders have days.
 */
export function classesOf(book) {
  const named = textsNamed(book)
  const shortened = (options) => {
    const rest = [...options].filter((option) => !named.has(option))
    return [...[...options].filter((option) => named.has(option)), ...rest.slice(0, 1)]
  }
  const classes = new Map()
  for (const { value: fact } of book.entries.facts) {
    const blank = fact.optional ? [null] : []
    if (fact.kind === 'choices') {
      classes.set(fact.id, { kind: 'list', options: shortened(fact.options), optional: Boolean(fact.optional) })
    } else classes.set(fact.id, { kind: fact.kind, values: [...valuesOf(fact), ...blank] })
    for (const part of parts[fact.kind] ?? []) classes.set(`${fact.id}.${part}`, { kind: 'text', values: ['given', null] })
  }
  classes.set('today', { kind: 'date', values: ['given'] })
  classes.set('documents', { kind: 'list', options: shortened(book.ids.documents), optional: true })
  for (const [name, kind] of [['route', 'routes'], ['channel', 'channels']]) {
    classes.set(name, { kind: 'choice', values: [...book.ids[kind]] })
  }
  return classes

  function valuesOf(fact) {
    switch (fact.kind) {
      case 'choice': return shortened(fact.options ?? [])
      case 'yes-no':
      case 'files': return [true, false]
      case 'text':
      case 'long-text': return ['given', ...textsBeside(book, fact.id)]
      default: return ['given']
    }
  }
}

/** Every text that stands in a condition and is no name of a fact. */
function textsNamed(book) {
  const found = new Set()
  walkConditions(book, (node) => {
    for (const [key, inside] of Object.entries(node)) {
      for (const each of [inside].flat(2)) if (key !== 'var' && typeof each === 'string') found.add(each)
    }
  })
  return found
}

/** Calls `visit` for every operation in every condition. */
function walkConditions(book, visit) {
  const descend = (node) => {
    if (Array.isArray(node)) node.forEach(descend)
    else if (node && typeof node === 'object') {
      visit(node)
      Object.values(node).forEach(descend)
    }
  }
  for (const key of conditionKeys) for (const { value } of occurrences(book, key)) descend(value)
}

/** The texts that some operation sets beside a fact. */
function textsBeside(book, id) {
  const found = new Set()
  walkConditions(book, (node) => {
    const inside = Object.values(node).flat(2)
    if (inside.some((each) => each?.var === id)) for (const each of inside) if (typeof each === 'string') found.add(each)
  })
  return found
}

/** What bounds a date whatever is answered: the calendar, today, and what its question says. */
export function limitsOf(book) {
  const years = book.entries.calendar.map(({ value }) => value.year)
  const facts = new Map(book.entries.facts.map(({ value }) => [value.id, value]))
  const checked = only(book, 'rulebook')?.value.checked_on
  return (name) => {
    const { not_before: low, not_after: high } = facts.get(name) ?? {}
    const limits = name === 'today' && checked ? [[checked, name]] : []
    if (years.length > 0) limits.push([`${Math.min(...years)}-01-01`, name], [name, `${Math.max(...years)}-12-31`])
    if (low) limits.push([low, name])
    if (high) limits.push([name, high])
    const [, ...start] = name.split(runningFrom)
    if (start.length > 0) limits.push([start.join(runningFrom), name])
    return limits
  }
}

const runningFrom = ' running from '

/** The name of the day on which a term ends: not before the day from which it runs. */
export const endOf = (term, day) => `the end of ${term}${runningFrom}${day}`
