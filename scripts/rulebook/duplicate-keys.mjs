import { pointer } from './faults.mjs'

/**
 * Pointers of the keys that stand twice in one object. JSON.parse keeps the last of them without a word, and in a file of
 * texts that loses a sentence. The text must be valid JSON.
 */
export function duplicateKeys(text) {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g
  const found = []
  let next = token.exec(text)?.[0]
  const take = () => {
    const taken = next
    next = token.exec(text)?.[0]
    return taken
  }

  function object(at) {
    const seen = new Set()
    while (next !== '}') {
      const key = JSON.parse(take())
      if (seen.has(key)) found.push(at + pointer(key))
      seen.add(key)
      take() // the colon
      value(at + pointer(key))
      if (next === ',') take()
    }
    take()
  }

  function array(at) {
    for (let index = 0; next !== ']'; index += 1) {
      value(at + pointer(index))
      if (next === ',') take()
    }
    take()
  }

  function value(at) {
    const opening = take()
    if (opening === '{') object(at)
    else if (opening === '[') array(at)
  }

  value('')
  return found
}
