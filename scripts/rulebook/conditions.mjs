import { oneOf, pointer } from './faults.mjs'
import { occurrences } from './walk.mjs'

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** Where conditions stand: `when` everywhere, and `recommended` in routes and channels. */
export const conditionKeys = ['when', 'recommended']

/** Checks that every condition names known facts and compares them with values they can have. */
export function checkConditions(book, known, faults) {
  for (const key of conditionKeys) {
    for (const { file, at, value } of occurrences(book, key)) {
      checkCondition(value, at, known, (where, message) => faults.add(file, where, message))
    }
  }
}

/**
 * Walks one condition. Each operand is described by what it can be: `{type, options}` for a fact, `{type: 'literal', value}`,
 * `{type: 'literals', values}` for a list, `{type: 'truth'}` for the result of an operation.
 */
export function checkCondition(condition, start, known, fault) {
  operand(condition, start, null)

  /** `item` is what `{"var": ""}` means inside `some`, `all` and `none`. */
  function operand(node, at, item) {
    if (Array.isArray(node)) {
      const operands = node.map((each, index) => operand(each, at + pointer(index), item))
      return { type: 'literals', values: operands.map(({ type, value }) => (type === 'literal' ? value : null)) }
    }
    if (node === null || typeof node !== 'object') return { type: 'literal', value: node }
    const [name] = Object.keys(node)
    const inside = at + pointer(name)
    if (name === 'var') return variable(node.var, inside, item)
    if (['some', 'all', 'none'].includes(name)) return quantified(node[name], inside)
    const list = Array.isArray(node[name])
    const place = (index) => (list ? inside + pointer(index) : inside)
    compare(name, (list ? node[name] : [node[name]]).map((each, index) => operand(each, place(index), item)), inside)
    return { type: 'truth' }
  }

  function variable(name, at, item) {
    if (item) {
      if (name === '') return item
      fault(at, `"${name}" is not the item at hand, expected {"var": ""} inside some, all and none`)
    } else if (known.has(name)) return known.get(name)
    else fault(at, `"${name}" is no fact, expected a fact of facts.json or one that the engine adds`)
    return { type: 'unknown' }
  }

  function quantified([list, test], at) {
    const over = operand(list, at + '/0', null)
    if (over.type !== 'list' && over.type !== 'unknown') {
      fault(at + '/0', 'this is not a list, expected a fact with several values')
    }
    operand(test, at + '/1', over.type === 'list' ? { type: 'choice', options: over.options } : { type: 'unknown' })
    return { type: 'truth' }
  }

  function compare(name, operands, at) {
    if (name === 'in') return membership(operands, at)
    if (name === '===' || name === '!==') {
      operands.forEach((left, index) => equality(left, operands[1 - index], `${at}/${1 - index}`))
    }
    if (['<', '<=', '>', '>='].includes(name)) operands.forEach((each, index) => order(each, `${at}/${index}`))
  }

  function equality(fact, other, at) {
    if (fact.type === 'list' || fact.type === 'record') {
      fault(at, 'a fact with several values is compared, expected in, some, all or none')
    }
    if (other.type === 'literals') fault(at, 'a list is compared, expected a single value')
    if (other.type === 'literal') value(fact, other.value, at)
  }

  function membership([needle, haystack], at) {
    const { type } = haystack
    if (type === 'literals') haystack.values.forEach((each, index) => value(needle, each, `${at}/1/${index}`))
    else if (type !== 'list' && type !== 'unknown') {
      fault(at + '/1', 'this is not a list, expected a fact with several values or a list of values')
    } else if (type === 'list' && needle.type === 'literal') option(haystack, needle.value, at + '/0')
  }

  function order(each, at) {
    const { type, value } = each
    const fits = type === 'date' || type === 'unknown' || (type === 'literal' && isoDate.test(value))
    if (!fits) fault(at, 'this has no order, expected a date fact or a date like 2026-11-23')
  }

  function value(fact, literal, at) {
    if (literal === null) return
    const shown = JSON.stringify(literal)
    if (fact.type === 'choice') option(fact, literal, at)
    if (['yes-no', 'truth'].includes(fact.type) && typeof literal !== 'boolean') {
      fault(at, `${shown} is compared with a yes or no, expected true or false`)
    }
    if (fact.type === 'date' && !isoDate.test(literal)) {
      fault(at, `${shown} is compared with a date, expected one like 2026-11-23`)
    }
  }

  function option({ options }, literal, at) {
    if (options.has(literal)) return
    fault(at, `${JSON.stringify(literal)} is not an option of this fact, ${oneOf(options)}`)
  }
}

/** The names that a condition reads. */
export function* factsRead(condition) {
  if (Array.isArray(condition)) for (const each of condition) yield* factsRead(each)
  else if (condition && typeof condition === 'object') {
    for (const [name, inside] of Object.entries(condition)) {
      if (name !== 'var') yield* factsRead(inside)
      else if (inside !== '') yield inside
    }
  }
}
