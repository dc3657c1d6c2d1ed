import { oneOf, pointer } from './faults.mjs'
import { Open, evaluate, truth } from './truth.mjs'

/** Examples name facts that exist, with values that they can have, and come to what they are examples of. */
export function checkExamples(book, known, faults) {
  for (const { file, value: ground } of book.entries.ground) {
    for (const verdict of ['yes', 'no']) {
      ground.examples[verdict].forEach((example, index) => {
        const before = faults.count
        for (const [name, value] of Object.entries(example)) {
          const at = pointer('examples', verdict, index, name)
          if (!known.has(name)) faults.add(file, at, `"${name}" is no fact, expected a fact of facts.json or one that the engine adds`)
          else {
            const wrong = mismatch(known.get(name), value)
            if (wrong) faults.add(file, at, `${JSON.stringify(value)} is no value of this fact, expected ${wrong}`)
          }
        }
        const fine = faults.count === before && !faults.touches(file, '/when')
        const wrong = fine && misjudged(ground, example, verdict)
        if (wrong) faults.add(file, pointer('examples', verdict, index), wrong)
      })
    }
  }
}

/** What the ground comes to with these facts, when that is not what the example says. */
function misjudged({ when, valid, event }, example, verdict) {
  const facts = (name) => (name in example ? example[name] : part(example, name))
  const held = truth(evaluate(when, facts))
  const day = example[event]
  const inForce = typeof day !== 'string' || (day >= valid.from && (valid.to === null || day <= valid.to))
  if (inForce && held instanceof Open) return `this example leaves the ground open, expected it to say as well: ${held.ask}`
  const yes = inForce && held
  if (yes === (verdict === 'yes')) return ''
  return `the ground ${yes ? 'holds' : 'does not hold'} in this example of "${verdict}", expected an example in which it does${yes ? ' not' : ''}`
}

/** A part of a person or an address; or what the example does not say. */
function part(example, name) {
  const [whole, inner] = name.split('.')
  if (!inner || !example[whole]) return new Open(name)
  return example[whole][inner] ?? null
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
