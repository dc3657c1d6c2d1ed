/** JSON pointer (RFC 6901) of the given steps. */
export const pointer = (...steps) => steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('')

/** Everything that is wrong with a rulebook. One run shows it all, so the author mends it in one go. */
export class Faults {
  #all = new Map()

  /** `at` is the JSON pointer inside the file; the whole file is written `/`. A file that cannot be read has only a `line`. */
  add(file, at, message, line) {
    const fault = { file, at: at || '/', message, line }
    const key = `${file}: ${fault.at}: ${message}`
    if (!this.#all.has(key)) this.#all.set(key, fault)
  }

  get list() {
    return [...this.#all.values()]
  }

  get lines() {
    return [...this.#all.keys()]
  }

  get count() {
    return this.#all.size
  }

  /** True when something at this place, or inside it, is wrong. */
  touches(file, at) {
    return this.list.some((fault) => fault.file === file && (fault.at === at || fault.at.startsWith(at + '/') || fault.at === '/'))
  }
}

/** A list of known words for the end of a message, kept readable when it is long. */
export function oneOf(words) {
  const list = [...words]
  const shown = list.slice(0, 24).join(', ')
  return list.length === 0 ? 'expected none' : `expected ${list.length > 1 ? 'one of ' : ''}${shown}${list.length > 24 ? ', ...' : ''}`
}
