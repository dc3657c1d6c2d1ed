import { h, list } from './html.mjs'

/** A condition in words: a sentence, or a list of lists. No brackets, no operators, no ids. */
export class Conditions {
  constructor(words) {
    this.words = words
  }

  /** `source` is where the condition is written: file and JSON pointer. */
  block(condition, source) {
    return h('div', { class: 'condition', 'data-source': source }, this.truth(condition, true))
  }

  truth(node, positive) {
    if (node === true || node === null || node === undefined) return this.say(positive ? 'always' : 'never')
    if (node === false) return this.say(positive ? 'never' : 'always')
    const [name] = Object.keys(node)
    const args = [node[name]].flat()
    switch (name) {
      case '!':
        return this.truth(args[0], !positive)
      case 'and':
      case 'or':
        if (!positive) return this.nested('not', [this.truth(node, true)])
        return this.nested(name, flat(name, node).map((each) => this.truth(each, true)))
      case 'if':
        if (!positive) return this.nested('not', [this.truth(node, true)])
        return this.branches(args)
      default:
        return h('p', null, this.atom(name, args, node, positive))
    }
  }

  say(key) {
    return h('p', null, this.words.own(key))
  }

  nested(key, items) {
    return [this.say(key), list('ul', items)]
  }

  branches([test, yes, no]) {
    const part = (key, node) => (typeof node === 'boolean' ? [this.say(key), list('ul', [this.say(node ? 'holds' : 'fails')])] : this.nested(key, [this.truth(node, true)]))
    return [...this.nested('if', [this.truth(test, true)]), ...part('then', yes), ...part('else', no)]
  }

  /** A comparison of one fact. */
  atom(name, args, node, positive) {
    switch (name) {
      case 'var':
        return this.variable(node.var, positive)
      case '!!':
        return args[0].var ? this.given(args[0].var, positive) : this.truth(args[0], positive)
      case '===':
      case '!==':
        return this.equality(args, positive === (name === '==='))
      case 'in':
        return this.membership(args, positive)
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.order(name, args, positive)
      case 'some':
      case 'none':
      case 'all':
        return this.quantified(name, args, positive)
      default:
        throw new Error(`no words for the operator ${name}`)
    }
  }

  variable(path, positive) {
    const { words } = this
    const [family, id, what] = path.split('.')
    const sign = positive ? 'yes' : 'no'
    if (family === 'ground') return linked(words.own(`ground.${sign}`, { title: '\0' }), `ground-${id}`, words.get(`ground.${id}.title`))
    if (family === 'term') return linked(words.own(what === 'gap' ? `term.gap.${sign}` : `term.${sign}`, { title: '\0' }), `term-${id}`, words.get(`term.${id}.title`))
    return words.own(sign, { fact: words.factName(path) })
  }

  given(path, positive) {
    const { words } = this
    if (path === 'documents') return words.own(positive ? 'files.yes' : 'files.no')
    const yesNo = words.facts.get(path)?.kind === 'yes-no'
    return words.own(yesNo ? (positive ? 'yes' : 'no') : positive ? 'given' : 'not_given', { fact: words.factName(path) })
  }

  equality([left, right], positive) {
    const [{ var: path }, literal] = left?.var === undefined ? [right, left] : [left, right]
    if (typeof literal === 'boolean') return this.words.own(literal === positive ? 'yes' : 'no', { fact: this.words.factName(path) })
    if (literal === null) return this.given(path, !positive)
    return this.phrase(positive ? 'is' : 'is_not', path, [literal])
  }

  membership([needle, haystack], positive) {
    if (Array.isArray(haystack)) return this.phrase(positive ? 'is' : 'is_not', needle.var, haystack)
    return this.phrase(positive ? 'marked' : 'not_marked', haystack.var, [needle])
  }

  /** `some`, `none` and `all` of the answers ticked in one question stand in a list of options. */
  quantified(name, [over, test], positive) {
    if (test?.in?.[0]?.var !== '' || !Array.isArray(test.in[1])) throw new Error('no words for this test of a list')
    const opposite = { some: 'none', none: 'some', all: 'not_all' }
    return this.phrase(positive ? name : opposite[name], over.var, test.in[1])
  }

  order(name, [left, right], positive) {
    const keys = { '<': ['before', 'not_before'], '<=': ['not_after', 'after'], '>': ['after', 'not_after'], '>=': ['not_before', 'before'] }
    const day = (side) => (side.var ? this.words.factName(side.var) : this.words.date(side))
    return this.words.own(keys[name][positive ? 0 : 1], { left: day(left), right: day(right) })
  }

  phrase(key, path, values) {
    const { words } = this
    return words.own(key, { fact: words.factName(path), values: words.anyOf(values.map((value) => words.option(path, value))) })
  }
}

/** What stands inside a list of the same kind belongs to it. */
const flat = (name, node) => node[name].flatMap((each) => (each?.[name] ? flat(name, each) : [each]))

/** A title inside a sentence leads to the place where it is explained. */
function linked(sentence, id, title) {
  const [before, after] = sentence.split('\0')
  return [before, h('a', { href: `#${id}` }, title), after]
}
