// How the time of `respond` grows with the rulebook: grounds of which each has a question of its own.
import { bookOf, routes, terms, facts } from './book.mjs'

/** A rulebook of `count` grounds; ten questions a page. */
export function grownBook(count) {
  const own = Array.from({ length: count }, (_, i) => ({ id: `q${i}`, page: `p${Math.floor(i / 10)}`, kind: 'yes-no' }))
  const grounds = Object.fromEntries(own.map(({ id }, i) => [`g${i}`, { and: [{ '===': [{ var: 'complained' }, 'no'] }, { var: id }] }]))
  const pages = ['all', ...new Set(own.map(each => each.page))]
  return bookOf({ facts: [...facts, ...own], pages, grounds, routes, terms })
}

/** A request in which half of the questions are answered, and the same with one answer more. */
export function grownRequests(count) {
  const answers = { complained: 'no', event_on: '2026-11-02' }
  const half = Math.floor(count / 2)
  for (let i = 0; i < half; i++) answers[`q${i}`] = i % 2 === 0
  const request = given => JSON.stringify({ locale: 'en', now: '2026-11-23T10:00', answers: given })
  return [request(answers), request({ ...answers, [`q${half}`]: true })]
}

/** The bundle that `scripts/build-rulebook` wrote with its facts and grounds there `times` times over. */
export function multiplied(bundle, times) {
  const book = JSON.parse(bundle)
  const facts = new Set(book.facts.map(fact => fact.id))
  // Without a trailing part of a name: whole ids in conditions and in the placeholders of texts.
  const renamed = (node, copy) => {
    if (Array.isArray(node)) return node.map(each => renamed(each, copy))
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'var' && facts.has(value) ? value + copy : renamed(value, copy)]))
  }
  const own = { ...book, facts: [...book.facts], grounds: [...book.grounds] }
  for (let i = 1; i < times; i++) {
    const copy = `_${i}`
    const other = id => (id && facts.has(id) ? id + copy : id)
    for (const fact of book.facts) {
      if (fact.from) continue
      own.facts.push({ ...fact, id: fact.id + copy, not_before: other(fact.not_before), not_after: fact.not_after === 'today' ? 'today' : other(fact.not_after) })
    }
    const lines = list => renamed(list, copy).map(line => ({ ...line, text: line.text + copy }))
    for (const ground of book.grounds) {
      own.grounds.push({ ...renamed(ground, copy), id: ground.id + copy, event: other(ground.event), statements: lines(ground.statements), norms: lines(ground.norms), demands: lines(ground.demands) })
    }
    for (const texts of Object.values(own.texts)) {
      for (const [key, text] of Object.entries(texts)) {
        const [kind, id, ...rest] = key.split('.')
        if (/_\d+(\.|$)/.test(key)) continue
        const placed = text.replace(/\{(\w+)/g, (all, name) => (facts.has(name) ? `{${name}${copy}` : all))
        if (kind === 'fact' || kind === 'ground') texts[[kind, id + copy, ...rest].join('.')] = placed
        if (kind === 'letter') texts[key + copy] = placed
      }
    }
  }
  for (const fact of own.facts) for (const key of ['not_before', 'not_after']) if (fact[key] === undefined) delete fact[key]
  return JSON.stringify(own)
}
