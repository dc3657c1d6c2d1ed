import { oneOf, pointer } from './faults.mjs'

/** Examples name facts that exist, with values that they can have; the native tests then run them. */
export function checkExamples(book, known, faults) {
  for (const { file, value: ground } of book.entries.ground) {
    for (const truth of ['yes', 'no']) {
      ground.examples[truth].forEach((example, index) => {
        for (const [name, value] of Object.entries(example)) {
          const at = pointer('examples', truth, index, name)
          if (!known.has(name)) faults.add(file, at, `"${name}" is no fact, expected a fact of facts.json or one that the engine adds`)
          else {
            const wrong = mismatch(known.get(name), value)
            if (wrong) faults.add(file, at, `${JSON.stringify(value)} is no value of this fact, expected ${wrong}`)
          }
        }
      })
    }
  }
}

/** What was expected instead, or nothing. Null is always a value: the question was left blank. */
function mismatch({ type, options }, value) {
  if (value === null) return ''
  switch (type) {
    case 'choice':
      return options.has(value) ? '' : oneOf(options).replace('expected ', '')
    case 'list':
      return Array.isArray(value) && value.every((each) => options.has(each)) ? '' : `a list with some of ${[...options].join(', ')}`
    case 'yes-no':
      return typeof value === 'boolean' ? '' : 'true or false'
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? '' : 'a date like 2026-11-23'
    case 'record':
      return typeof value === 'object' && !Array.isArray(value) ? '' : 'an object with its parts'
    case 'unknown':
      return ''
    default:
      return typeof value === 'string' ? '' : 'a text'
  }
}
