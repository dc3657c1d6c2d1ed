import { pointer } from '../rulebook/faults.mjs'
import { walk } from '../rulebook/walk.mjs'
import { mutantsOfCondition } from './conditions.mjs'
import { fields } from './fields.mjs'
import { namedPath } from './names.mjs'
import { places } from './places.mjs'

/** Lists whose order means something, with the lists that are written one line after the other. */
const lists = ['statements', 'norms', 'demands', 'lines', 'needs', 'gives', 'steps', 'starts', 'options', 'religious', 'moved', 'possible', 'editions']
const ordered = ['statements', 'norms', 'demands', 'lines', 'needs', 'gives', 'steps', 'options']
/** Kinds whose entries stand in an order that the engine follows. */
const orderedKinds = ['pages', 'exits', 'ground', 'routes', 'channels', 'documents', 'blocks', 'elements', 'guide']

/**
 * Every mutant: `{file, at, name, group, what, edits}`: where it is, as pointer and with names (names.mjs), what kind of change it is,
 * in words, and as a JSON Patch of the bundle. One change each.
 */
export function* allMutants(book, rulebook, known) {
  const all = [...places(book, rulebook)]
  for (const place of all) {
    const mutant = (group, inside, what, ...edits) => ({
      file: place.file,
      at: place.at + inside,
      name: namedPath(place, inside),
      group,
      what,
      edits: edits.map(({ at = inside, ...edit }) => ({ ...edit, path: place.path + at })),
    })
    const conditions = []
    const found = []
    walk(place.value, '', (key, value, at) => {
      if (at.startsWith('/examples')) return
      if (conditions.some((root) => at.startsWith(`${root}/`))) return
      if (key === 'when' || key === 'recommended') conditions.push(at)
      found.push({ key, value, at })
    })
    for (const { key, value, at } of found) {
      if ((key === 'when' || key === 'recommended') && value !== null) {
        for (const change of mutantsOfCondition(value, known)) {
          yield mutant('condition', at + change.at, change.what, { op: 'replace', value: change.value })
        }
      }
      if (key === 'citations' || key === 'notes') {
        for (const index of value.keys()) yield mutant(key, at + pointer(index), 'left out', { op: 'remove' })
      }
      if (lists.includes(key)) {
        for (const index of value.keys()) yield mutant(key, at + pointer(index), 'left out', { op: 'remove' })
      }
      if (ordered.includes(key)) {
        for (const index of [...value.keys()].slice(1)) yield mutant('order', at + pointer(index), 'moved up', ...swapped(value, at, index))
      }
    }
    for (const { at, value, what, group } of fields(place, book, known)) {
      // A member that may be absent is added; in a list that would push the others on.
      yield mutant(group ?? place.kind, at, what, value === undefined ? { op: 'remove' } : { op: at ? 'add' : 'replace', value })
    }
  }
  yield* wholeEntries(all)
}

/** Puts an item before the one that stood before it. */
function swapped(list, at, index) {
  return [
    { op: 'replace', at: at + pointer(index), value: list[index - 1] },
    { op: 'replace', at: at + pointer(index - 1), value: list[index] },
  ]
}

/** Entries left out, or moved before the one above. */
function* wholeEntries(all) {
  for (const [index, place] of all.entries()) {
    const before = all[index - 1]
    if (place.kind === 'act' || place.kind === 'registration' || place.kind === 'calendar') continue
    const mutant = (group, what, edits) => ({ file: place.file, at: place.at, name: namedPath(place, ''), group, what, edits })
    yield mutant('entry', 'left out', [{ op: 'remove', path: place.path }])
    if (before?.kind !== place.kind || !orderedKinds.includes(place.kind)) continue
    yield mutant('order', 'moved up', [
      { op: 'replace', path: place.path, value: before.value },
      { op: 'replace', path: before.path, value: place.value },
    ])
  }
}
