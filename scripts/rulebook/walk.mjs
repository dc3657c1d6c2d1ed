import { pointer } from './faults.mjs'

/** Calls `visit(key, value, at)` for every key of every object below `value`, in the order as written. */
export function walk(value, at, visit) {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, at + pointer(index), visit))
  else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      visit(key, item, at + pointer(key))
      walk(item, at + pointer(key), visit)
    }
  }
}

/** Every occurrence of `key` in the rules: `{file, at, value}`. */
export function* occurrences(book, key) {
  for (const [kind, entries] of Object.entries(book.entries)) {
    if (kind === 'texts') continue
    for (const entry of entries) {
      const found = []
      walk(entry.value, entry.at, (name, value, at) => name === key && found.push({ file: entry.file, at, value }))
      yield* found
    }
  }
}
