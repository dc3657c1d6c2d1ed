import { pointer } from './faults.mjs'
import { parts } from './variables.mjs'
import { occurrences } from './walk.mjs'

/**
 * Every text that the rules name, or that rules/README.md ("Texts by convention") gives them: `{key, file, at}`, and
 * `optional` when it may be absent.
 */
export function* expectedTexts(book) {
  yield* byConvention(book)
  for (const { file, at, value, kind } of occurrences(book, 'text')) if (kind !== 'calendar') yield { key: value, file, at }
  for (const kind of ['exits', 'channels']) {
    const list = kind === 'exits' ? 'lines' : 'steps'
    for (const { file, at, value } of book.entries[kind]) for (const [index, key] of value[list].entries()) yield { key, file, at: at + pointer(list, index) }
  }
  for (const { file, at, value } of occurrences(book, 'notes')) for (const [index, id] of value.entries()) yield { key: `note.${id}`, file, at: at + pointer(index) }
}

/** Kind of entry: the keys that each gets, with `*` for its id; a `?` marks a text that may be absent. */
const conventions = {
  pages: ['page.*.title', 'page.*.lead?'],
  facts: ['fact.*.label', 'fact.*.name', 'fact.*.hint?'],
  ground: ['ground.*.title', 'ground.*.about', 'ground.*.no'],
  exits: ['exit.*.title'],
  authorities: ['authority.*.name', 'authority.*.addressee'],
  routes: ['route.*.title', 'route.*.about', 'route.*.why', 'route.*.why_not'],
  channels: ['channel.*.name', 'channel.*.about', 'channel.*.why', 'channel.*.why_not'],
  terms: ['term.*.title', 'term.*.over'],
  documents: ['document.*.name', 'document.*.why'],
  guide: ['guide.*.title'],
  act: ['act.*.title', 'act.*.short'],
}

function* byConvention(book) {
  for (const [kind, patterns] of Object.entries(conventions)) {
    for (const { file, at, value } of book.entries[kind]) yield* fill(patterns, value.id ?? value.role, file, at + (value.id ? '/id' : '/role'))
  }
  for (const { file, at, value } of book.entries.facts) yield* ofFact(value, file, at)
  for (const { file, at, value } of book.entries.channels) {
    for (const [index, id] of value.needs.entries()) yield { key: `need.${id}`, file, at: at + pointer('needs', index) }
    for (const [index, id] of value.gives.entries()) yield { key: `give.${id}`, file, at: at + pointer('gives', index) }
  }
  for (const { file, value } of book.entries.letter) {
    for (const [index, { id }] of value.elements.entries()) yield { key: `element.${id}`, file, at: pointer('elements', index, 'id') }
  }
  for (const { file, value } of book.entries.calendar) yield* ofCalendar(value, file)
}

function* fill(patterns, id, file, at) {
  for (const pattern of patterns) {
    const optional = pattern.endsWith('?')
    yield { key: pattern.replace('?', '').replace('*', id), file, at, optional }
  }
}

function* ofFact(fact, file, at) {
  for (const [index, value] of (fact.options ?? []).entries()) {
    const where = at + pointer('options', index)
    yield* fill([`fact.${fact.id}.option.*`, `fact.${fact.id}.option.*.hint?`], value, file, where)
  }
  for (const part of parts[fact.kind] ?? []) yield { key: `field.${fact.kind}.${part}`, file, at: at + '/kind' }
}

function* ofCalendar(year, file) {
  for (const list of ['off', 'working', 'possible']) {
    for (const [index, { name, act }] of year[list].entries()) {
      yield { key: `holiday.${name}`, file, at: pointer(list, index, 'name') }
      yield { key: `source.${act}`, file, at: pointer(list, index, 'act') }
    }
  }
  for (const [index, { note }] of year.doubts.entries()) yield { key: `note.${note}`, file, at: pointer('doubts', index, 'note') }
}
