// Random expressions of our subset and random data for them; the same seed gives the same on every machine.

// Dates, numbers as texts, all that JavaScript converts in its own way, and the edges of UTF-16.
const texts = ['', 'a', 'b', 'ab', '0', '1', '2', '10', ' 2 ', '1e1', '0x10', '0b11', '-1', '+1', '.5', '5.', 'Infinity', 'true', 'null', ',', '1,2', 'қ', '\u00a02\ufeff', '\uffee', '\u{1f600}', '2026-11-29', '2026-12-01', '[object Object]', '1 2', '1e', 'inf', 'nan', '0x']
const numbers = [0, 1, 2, 10, -1, 0.5, 1e21, 1.5e-7, 123456.75, 2 ** 53]
const names = ['a', 'b', 'c', 'list', 'other']
const parts = ['p', 'q', 'p.q', 'absent']
// Only of facts that are no texts: our texts have no parts, while JavaScript's have characters.
const places = ['0', '1', '0.p', '00', '2.q.p', '-1']

const pick = (random, list) => list[random(list.length)]

function scalar(random) {
  const kind = random(10)
  if (kind < 5) return pick(random, texts)
  if (kind < 7) return pick(random, numbers)
  return pick(random, [true, false, null])
}

function value(random, depth) {
  const kind = random(6)
  if (depth === 0 || kind < 3) return scalar(random)
  if (kind < 5) return Array.from({ length: random(4) }, () => value(random, depth - 1))
  return Object.fromEntries(['p', 'q'].filter(() => random(3) > 0).map(part => [part, value(random, depth - 1)]))
}

const list = random => Array.from({ length: random(4) }, () => value(random, 2))

export const makeData = random => Object.fromEntries(names.map(name => [name, name === 'list' ? list(random) : value(random, 3)]))

function path(random) {
  const name = pick(random, names)
  return random(3) === 0 ? `${name}.${pick(random, name === 'list' ? places : parts)}` : name
}

/** `inside` some, all or none the element is all that can be read. */
function variable(random, inside) {
  const read = inside ? pick(random, ['', '', 'p', 'q', 'p.q', 'absent']) : path(random)
  const form = random(8)
  if (form === 0) return { var: [read] }
  if (form === 1) return { var: [read, expression(random, 1, inside)] }
  return { var: read }
}

function leaf(random, inside) {
  const kind = random(8)
  if (kind < 5) return variable(random, inside)
  if (kind < 7) return scalar(random)
  return Array.from({ length: random(4) }, () => scalar(random))
}

const arities = { '!': [1, 1], '!!': [1, 1], and: [1, 4], or: [1, 4], if: [0, 5], '<': [2, 3], '<=': [2, 3] }
const operators = ['===', '!==', '!', '!!', 'and', 'and', 'or', 'or', 'if', 'if', 'in', 'in', '<', '<=', '>', '>=', 'some', 'all', 'none', 'list']

function expression(random, depth, inside) {
  if (depth === 0 || random(6) === 0) return leaf(random, inside)
  const name = pick(random, operators)
  const next = (within = inside) => expression(random, depth - 1, within)
  if (name === 'list') return Array.from({ length: random(4) }, () => next())
  if (['some', 'all', 'none'].includes(name)) return { [name]: [next(), next(true)] }
  const [least, most] = arities[name] ?? [2, 2]
  const list = Array.from({ length: least + random(most - least + 1) }, () => next())
  // The short form, which a list as the only argument would be taken for.
  if (list.length === 1 && name !== 'if' && !Array.isArray(list[0]) && random(2) === 0) return { [name]: list[0] }
  return { [name]: list }
}

export const makeExpression = (random, depth) => expression(random, depth, false)
