import { pointer } from '../rulebook/faults.mjs'

const truthOperators = new Set(['===', '!==', '!', '!!', 'and', 'or', 'if', 'in', '<', '<=', '>', '>=', 'some', 'all', 'none'])
const closer = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const otherQuantifier = { some: ['all', 'none'], all: ['some'], none: ['some'] }

/**
 * Every small change of one condition: `{at, value, what}`, where `at` points to the node that becomes `value`. `known` says what
 * a fact can be (scripts/rulebook/variables.mjs).
 */
export function* mutantsOfCondition(root, known) {
  yield* truth(root, '', false)

  /** A node whose truth counts. Under a negation it is not negated again: that would be the same mutant twice. */
  function* truth(node, at, negated) {
    if (typeof node === 'boolean') {
      yield { at, value: !node, what: `${node} turned into ${!node}` }
      return
    }
    const [name] = Object.keys(node)
    const args = node[name]
    const inside = (index) => at + pointer(name, index)
    if (!negated) {
      yield { at, value: name === '!' ? [args].flat()[0] : { '!': [node] }, what: 'negated' }
    }
    switch (name) {
      case 'var':
        yield* otherFact(node, at)
        return
      case 'and':
      case 'or': {
        yield { at, value: { [name === 'and' ? 'or' : 'and']: args }, what: `${name} turned around` }
        for (const [index, arg] of args.entries()) {
          const rest = args.filter((_, other) => other !== index)
          yield { at, value: rest.length > 1 ? { [name]: rest } : rest[0], what: `argument ${index + 1} of ${name} left out` }
          yield* truth(arg, inside(index), false)
        }
        return
      }
      case 'if':
        yield { at, value: args[1], what: 'only the first branch of if' }
        yield { at, value: args[2], what: 'only the second branch of if' }
        for (const [index, arg] of args.entries()) yield* truth(arg, inside(index), false)
        return
      case '!':
      case '!!': {
        const single = Array.isArray(args) ? args[0] : args
        const where = Array.isArray(args) ? inside(0) : at + pointer(name)
        if (isTruth(single)) yield* truth(single, where, true)
        else yield* otherFact(single, where)
        return
      }
      case 'some':
      case 'all':
      case 'none':
        for (const other of otherQuantifier[name]) yield { at, value: { [other]: args }, what: `${name} turned into ${other}` }
        yield* literals(args[1], inside(1), known.get(args[0].var))
        return
      default:
        yield* comparison(node, name, args, at)
    }
  }

  function* comparison(node, name, args, at) {
    if (closer[name]) yield { at, value: { [closer[name]]: args }, what: `${name} turned into ${closer[name]}` }
    const type = known.get(args.find((arg) => arg?.var !== undefined)?.var)
    yield* literals(node, at, type)
    for (const [index, arg] of args.entries()) if (arg?.var) yield* otherFact(arg, at + pointer(name, index))
  }

  /** The literals that a comparison compares a fact with. */
  function* literals(node, at, type) {
    const [name] = Object.keys(node)
    for (const [index, arg] of node[name].entries()) {
      const where = at + pointer(name, index)
      if (Array.isArray(arg)) {
        for (const [item, literal] of arg.entries()) {
          if (arg.length > 1) yield { at: where, value: arg.filter((_, other) => other !== item), what: `"${literal}" left out` }
        }
        const added = [...(type?.options ?? [])].find((option) => !arg.includes(option))
        if (added) yield { at: where, value: [...arg, added], what: `"${added}" added` }
      } else if (typeof arg === 'boolean') yield { at: where, value: !arg, what: `${arg} turned into ${!arg}` }
      else if (typeof arg === 'string' && type?.options) {
        const other = next([...type.options], arg)
        if (other !== undefined) yield { at: where, value: other, what: `"${arg}" turned into "${other}"` }
      }
    }
  }

  /** The same question about another fact of the same kind. */
  function* otherFact(node, at) {
    const type = known.get(node.var)
    if (!type) return
    const alike = [...known].filter(([, other]) => other.type === type.type && sameOptions(other, type)).map(([id]) => id)
    const other = next(alike.filter((id) => family(id) === family(node.var)), node.var)
    if (other !== undefined) yield { at, value: { var: other }, what: `${node.var} turned into ${other}` }
  }
}

const isTruth = (node) => truthOperators.has(Object.keys(node)[0])
const sameOptions = (left, right) => [...(left.options ?? [])].join() === [...(right.options ?? [])].join()
const family = (id) => id.split('.')[0].replace(/^(?!ground$|term$).*/, 'answer')

/** The one after it, or nothing when it stands alone. */
export function next(list, item) {
  const other = list[(list.indexOf(item) + 1) % list.length]
  return other === item ? undefined : other
}
