/** JSON pointer (RFC 6901) of the given steps. */
export const pointer = (...steps) => steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('')

/** Everything that is wrong with a rulebook. One run shows it all, so the author mends it in one go. */
export class Faults {
  #lines = new Set()

  /** `at` is the JSON pointer inside the file; the whole file is written `/`. */
  add(file, at, message) {
    this.#lines.add(`${file}: ${at || '/'}: ${message}`)
  }

  get lines() {
    return [...this.#lines]
  }

  get count() {
    return this.#lines.size
  }
}

/** A list of known words for the end of a message, kept readable when it is long. */
export function oneOf(words) {
  const list = [...words]
  const shown = list.slice(0, 24).join(', ')
  return list.length === 0 ? 'expected none' : `expected ${list.length > 1 ? 'one of ' : ''}${shown}${list.length > 24 ? ', ...' : ''}`
}
