import { pointer } from './faults.mjs'
import { parts } from './variables.mjs'
import { occurrences } from './walk.mjs'

/**
 * Every text that the rules name, or that rules/README.md ("Texts by convention") gives them: `{key, file, at}`, and
 * `optional` when it may be absent.
 */
export function* expectedTexts(book) {
  yield* byConvention(book)
  for (const { file, at, value } of occurrences(book, 'text')) yield { key: value, file, at }
  for (const { file, at, value } of book.entries.exits) yield* named(value.lines, '', file, at + '/lines')
  for (const { file, at, value } of book.entries.channels) {
    yield* named(value.steps, '', file, at + '/steps')
    yield* named(value.needs, 'need.', file, at + '/needs')
    yield* named(value.gives, 'give.', file, at + '/gives')
  }
  for (const { file, at, value } of book.entries.terms) yield* named(value.doubts ?? [], 'note.', file, at + '/doubts')
  for (const { file, value } of book.entries.portal) yield* ofPortal(value, file)
  for (const { file, at, value } of occurrences(book, 'notes')) yield* named(value, 'note.', file, at)
}

/** `handin.field.<id>` names a field; `handin.<portal>.<part>` are the sentences of a map. */
function* ofPortal({ id, sources, fields, say, note_down, unknown }, file) {
  for (const [index, source] of sources.entries()) yield { key: `handin.source.${source.id}`, file, at: pointer('sources', index, 'id') }
  for (const [index, field] of fields.entries()) {
    const at = pointer('fields', index)
    yield { key: `handin.field.${field.id}`, file, at }
    if (field.why) yield { key: `handin.${id}.${field.why}`, file, at: at + '/why' }
  }
  yield* named(say, `handin.${id}.`, file, '/say')
  yield* named(note_down, 'handin.note.', file, '/note_down')
  yield* named(unknown, 'handin.unknown.', file, '/unknown')
}

/** A list of text keys, or of ids whose texts begin with `prefix`. */
function* named(list, prefix, file, at) {
  for (const [index, id] of list.entries()) yield { key: prefix + id, file, at: at + pointer(index) }
}

/** Kind of entry: the keys that each gets, with `*` for its id; a `?` marks a text that may be absent. */
const conventions = {
  pages: ['page.*.title', 'page.*.lead?'],
  facts: ['fact.*.label', 'fact.*.name', 'fact.*.hint?'],
  ground: ['ground.*.title', 'ground.*.about', 'ground.*.no'],
  exits: ['exit.*.title'],
  authorities: ['authority.*.name', 'authority.*.title', 'authority.*.addressee'],
  routes: ['route.*.title', 'route.*.about', 'route.*.why', 'route.*.why_not'],
  channels: ['channel.*.name', 'channel.*.about', 'channel.*.why', 'channel.*.why_not'],
  terms: ['term.*.title', 'term.*.over', 'term.*.until?'],
  documents: ['document.*.name', 'document.*.why', 'document.*.file'],
  guide: ['guide.*.title'],
  act: ['act.*.title', 'act.*.short', 'act.*.again'],
}

function* byConvention(book) {
  for (const [kind, patterns] of Object.entries(conventions)) {
    const name = kind === 'documents' ? 'role' : 'id'
    for (const { file, at, value } of book.entries[kind]) yield* fill(patterns, value[name], file, at + pointer(name))
  }
  for (const { file, at, value } of book.entries.facts) yield* ofFact(value, file, at)
  for (const { file, value } of book.entries.letter) {
    for (const [index, { id }] of value.elements.entries()) {
      yield { key: `element.${id}`, file, at: pointer('elements', index, 'id') }
    }
  }
  for (const { file, value } of book.entries.holidays) yield* ofHolidays(value, file)
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
  for (const part of parts[fact.kind] ?? []) {
    yield* fill([`field.${fact.kind}.*`, `field.${fact.kind}.*.hint?`], part, file, at + '/kind')
  }
}

function* ofHolidays({ carry_over, rules, doubts }, file) {
  yield { key: `source.${carry_over.act}`, file, at: '/carry_over/act' }
  for (const [index, { name, act, ended_by }] of rules.entries()) {
    yield { key: `holiday.${name}`, file, at: pointer('rules', index, 'name') }
    for (const id of [act, ended_by]) if (id) yield { key: `source.${id}`, file, at: pointer('rules', index) }
  }
  for (const [index, { note }] of doubts.entries()) yield { key: `note.${note}`, file, at: pointer('doubts', index, 'note') }
}

function* ofCalendar(year, file) {
  for (const list of ['religious', 'moved', 'possible']) {
    for (const [index, { name, act }] of year[list].entries()) {
      yield { key: `holiday.${name}`, file, at: pointer(list, index, 'name') }
      yield { key: `source.${act}`, file, at: pointer(list, index, 'act') }
    }
  }
  for (const [index, { off, working }] of year.moved.entries()) {
    if (off && working) yield { key: 'holiday.moved_working_day', file, at: pointer('moved', index, 'working') }
  }
  for (const [index, { note }] of year.doubts.entries()) yield { key: `note.${note}`, file, at: pointer('doubts', index, 'note') }
}
