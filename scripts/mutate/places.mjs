import { pointer } from '../rulebook/faults.mjs'
import { kinds } from '../rulebook/kinds.mjs'

/**
 * The parts of a bundle with where they were written: `{kind, value, file, at, path}`; `at` points into the file, `path` into the
 * bundle. An entry of a list is a part of its own.
 */
export function* places(book, rulebook) {
  const sources = new Map()
  for (const { name } of kinds) for (const { file, at, value } of book.entries[name]) sources.set(value, { file, at })
  // The bundle holds its own copy of a year and of the head, without what only authors need.
  for (const { file, value } of book.entries.calendar) sources.set(value.year, { file, at: '' })
  const head = book.entries.rulebook[0]
  yield { kind: 'registration', value: rulebook.registration, file: head.file, at: '/registration', path: '/registration' }
  for (const { name, key, many, list } of kinds) {
    if (!key || key === 'texts') continue
    if (name === 'holidays') {
      const { file } = book.entries.holidays[0]
      for (const [index, value] of rulebook.holidays.rules.entries()) {
        const inside = pointer('rules', index)
        yield { kind: name, value, file, at: inside, path: pointer(key) + inside }
      }
      continue
    }
    if (!many && !list) {
      // Endings and insults are words, which tests of their own look at.
      if (!rulebook[key].blocks) continue
      const { file, at } = sources.get(rulebook[key])
      for (const part of ['blocks', 'elements']) {
        for (const [index, value] of rulebook[key][part].entries()) {
          const inside = pointer(part, index)
          yield { kind: part, value, file, at: at + inside, path: pointer(key) + inside }
        }
      }
      continue
    }
    for (const [index, value] of rulebook[key].entries()) {
      const { file, at } = sources.get(value) ?? sources.get(value.year)
      yield { kind: name, value, file, at, path: pointer(key, index) }
    }
  }
}
