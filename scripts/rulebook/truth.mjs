import { Day, notLater } from './days.mjs'

/**
 * Conditions with facts missing, as src/condition.cpp evaluates them: with every fact known the value that json-logic-js gives,
 * else `Open`: `ask` is the first fact that could still decide it, and nothing where no answer would; `left`, that a fact which
 * is left unanswered on purpose could.
 */
export class Open {
  constructor(ask, left = false) {
    this.ask = ask
    this.left = left
  }

  static all(some) {
    return new Open(some.find(({ ask }) => ask !== undefined)?.ask, some.some(({ left }) => left))
  }
}

/** No answer tells it. */
export const never = new Open()

/** A list of which it is known, option by option, whether it holds it: `has(option)` gives true, false or Open. */
export class List {
  constructor(options, has) {
    this.options = options
    this.has = has
  }

  /** Whether one of the options fits, in three values. */
  any(fits) {
    return either(this.options.map((option) => () => both([() => this.has(option), () => fits(option)])))
  }
}

const isOpen = (value) => value instanceof Open

/** JsonLogic's truth: of JavaScript's, but an empty list is false. */
export function truth(value) {
  if (isOpen(value)) return value
  if (value instanceof List) return value.any(() => true)
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

export const not = (value) => (isOpen(value) ? value : !value)

/** The first that is false decides, wherever the open ones stand. */
export const both = (each) => chain(each, false, call)
export const either = (each) => chain(each, true, call)
const call = (evaluateIt) => evaluateIt()

function chain(each, decisive, evaluateIt) {
  let open
  for (const one of each) {
    const value = truth(evaluateIt(one))
    if (value === decisive) return decisive
    if (isOpen(value)) open = open ? Open.all([open, value]) : value
  }
  return open ?? !decisive
}

const operations = new WeakMap()

/** The operator and the operands of a node; conditions are evaluated many thousand times, and taken apart once. */
function operation(node) {
  let found = operations.get(node)
  if (!found) {
    const [name] = Object.keys(node)
    found = { name, args: Array.isArray(node[name]) ? node[name] : [node[name]] }
    operations.set(node, found)
  }
  return found
}

/** `facts(name)` gives a value, a List or Open. `item` is what `{"var": ""}` means inside `some`, `all` and `none`. */
export function evaluate(node, facts, item) {
  if (Array.isArray(node)) return node.map((each) => evaluate(each, facts, item))
  if (node === null || typeof node !== 'object') return node
  const { name, args } = operation(node)
  if (name === 'var') return item === undefined ? facts(args[0]) : item
  const value = (index) => evaluate(args[index], facts, item)
  switch (name) {
    case '!': return not(truth(value(0)))
    case '!!': return truth(value(0))
    case 'and': return chain(args, false, (each) => evaluate(each, facts, item))
    case 'or': return chain(args, true, (each) => evaluate(each, facts, item))
    case 'if': return conditional(args, facts, item)
    case 'in': return membership(value(0), value(1))
    case 'some': return quantified(value(0), args[1], facts, (list, test) => list.any(test))
    case 'none': return quantified(value(0), args[1], facts, (list, test) => not(list.any(test)))
    case 'all': return quantified(value(0), args[1], facts, (list, test) =>
      both([() => list.any(() => true), () => not(list.any((option) => not(test(option))))]))
    default: return comparison(name, value(0), value(1))
  }
}

function conditional(args, facts, item, at = 0) {
  if (at >= args.length) return null
  const test = truth(evaluate(args[at], facts, item))
  if (at + 1 === args.length) return test
  const yes = () => evaluate(args[at + 1], facts, item)
  const no = () => conditional(args, facts, item, at + 2)
  if (!isOpen(test)) return test ? yes() : no()
  const [left, right] = [truth(yes()), truth(no())]
  return !isOpen(left) && left === right ? left : test
}

function comparison(name, left, right) {
  const open = [left, right].filter(isOpen)
  if (open.length > 0) return Open.all(open)
  if ([left, right].some((each) => each instanceof Day)) return order(name, left, right)
  switch (name) {
    case '===': return blank(left) === blank(right)
    case '!==': return blank(left) !== blank(right)
    case '<': return left < right
    case '<=': return left <= right
    case '>': return left > right
    default: return left >= right
  }
}

function order(name, left, right) {
  const [ahead, behind] = [notLater(left, right), notLater(right, left)]
  if (ahead === undefined) return name === '!=='
  switch (name) {
    case '===': return both([() => ahead, () => behind])
    case '!==': return not(both([() => ahead, () => behind]))
    case '<': return not(behind)
    case '<=': return ahead
    case '>': return not(ahead)
    default: return behind
  }
}

/** A list is compared with nothing but null (scripts/rulebook/conditions.mjs), and is null when it holds nothing. */
const blank = (value) => (value instanceof List && truth(value) === false ? null : value)

function membership(needle, haystack) {
  if (isOpen(needle)) return needle
  if (isOpen(haystack)) return haystack
  if (haystack instanceof List) return haystack.has(needle)
  if (!Array.isArray(haystack)) return false
  const open = haystack.filter(isOpen)
  if (haystack.includes(needle)) return true
  return open.length > 0 ? Open.all(open) : false
}

function quantified(list, test, facts, judge) {
  if (isOpen(list)) return list
  const items = list instanceof List ? list : new List(Array.isArray(list) ? list : [], () => true)
  return judge(items, (option) => truth(evaluate(test, facts, option)))
}
