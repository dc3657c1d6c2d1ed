import { groundHolds, inForceToday } from './case.mjs'
import { pointer } from './faults.mjs'
import { notTrue } from './search.mjs'
import { either, evaluate } from './truth.mjs'

/** A condition that is not there always holds. */
export const judge = (condition) => (facts) => evaluate(condition ?? true, facts)

/**
 * Every condition of the rules, with where it stands, and `among`: what has to be so for the engine to look at it at all (the
 * ground around a sentence, the block around a line, that no exit was taken before). `text`: the sentence that it lets through.
 */
export function* sites(book) {
  const { entries } = book
  const exits = entries.exits.map(({ value }) => value)
  const noExit = exits.map((exit) => notTrue(inForceToday(exit)))
  const later = [...noExit, chosen(entries.routes, 'route'), chosen(entries.channels, 'channel')]

  for (const [index, { file, at, value }] of entries.exits.entries()) {
    yield { file, at: at + '/when', condition: value.when, among: [inForceToday(value), ...noExit.filter((_, other) => other !== index)] }
  }
  for (const { file, value } of entries.ground) {
    yield { file, at: '/when', condition: value.when, among: [groundHolds(value)] }
    const among = [groundHolds(value), ...later]
    for (const list of ['statements', 'norms', 'demands']) yield* lines(value[list], file, pointer(list), among)
  }
  for (const { file, at, value } of entries.terms) yield* starts(value, file, at, noExit)
  yield* judged(entries.routes, noExit)
  yield* judged(entries.channels, [...noExit, chosen(entries.routes, 'route')])
  for (const { file, at, value } of entries.authorities) {
    const roles = new Set(entries.routes.filter(({ value: route }) => route.role === value.role).map(({ value: { id } }) => id))
    const addressed = (facts) => oneOf(facts('route'), roles)
    yield { file, at: at + '/when', condition: value.when, among: [inForceToday(value), addressed, ...later] }
  }
  for (const { file, at, value } of entries.documents) yield { file, at: at + '/when', condition: value.when, among: later, asks: false }
  for (const { file, value } of entries.letter) {
    for (const [index, block] of value.blocks.entries()) yield* blockOf(block, file, pointer('blocks', index), later)
    for (const [index, element] of value.elements.entries()) {
      const asks = element.by !== 'person'
      yield { file, at: pointer('elements', index, 'when'), condition: element.when, among: later, asks }
    }
  }
  for (const { file, at, value } of entries.guide) {
    for (const [index, line] of (value.lines ?? []).entries()) {
      yield { file, at: at + pointer('lines', index, 'when'), condition: line.when, among: later, asks: false }
    }
  }
}

const oneOf = (value, ids) => (typeof value === 'string' ? ids.has(value) : value)

/** What was chosen can be chosen. */
function chosen(entries, name) {
  const of = (id) => entries.filter(({ value }) => value.id === id).map(({ value }) => value)
  return (facts) => {
    const id = facts(name)
    return typeof id === 'string' ? either(of(id).map((rule) => () => inForceToday(rule)(facts))) : id
  }
}

function* judged(entries, among) {
  for (const { file, at, value } of entries) {
    yield { file, at: at + '/when', condition: value.when, among: [inForceToday(value), ...among] }
    yield { file, at: at + '/recommended', condition: value.recommended, among: [inForceToday(value), ...among] }
  }
}

/** Of the starts the first that holds is taken, so a later one is looked at only when those before it do not hold. */
function* starts(term, file, at, noExit) {
  for (const [index, start] of term.starts.entries()) {
    const before = term.starts.slice(0, index).map(({ when }) => notTrue(judge(when)))
    yield { file, at: at + pointer('starts', index, 'when'), condition: start.when, among: [...before, ...noExit], dates: [start.fact, start.portal] }
  }
}

function* lines(list, file, at, among) {
  for (const [index, { when, text }] of (list ?? []).entries()) {
    yield { file, at: at + pointer(index) + (when === undefined ? '' : '/when'), condition: when, among, text }
  }
}

function* blockOf(block, file, at, later) {
  yield { file, at: at + '/when', condition: block.when, among: later, files: block.kind === 'enclosures' }
  yield* lines(block.lines, file, at + '/lines', [judge(block.when), ...later])
}
