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

const indexes = new WeakMap()

/** Every occurrence of `key` in the rules: `{file, at, value}`. */
export function occurrences(book, key) {
  if (!indexes.has(book)) indexes.set(book, indexOf(book))
  return indexes.get(book).get(key) ?? []
}

function indexOf(book) {
  const index = new Map()
  for (const [kind, entries] of Object.entries(book.entries)) {
    if (kind === 'texts') continue
    for (const { file, at, value } of entries) {
      walk(value, at, (name, found, where) => {
        if (!index.has(name)) index.set(name, [])
        index.get(name).push({ file, at: where, value: found })
      })
    }
  }
  return index
}
