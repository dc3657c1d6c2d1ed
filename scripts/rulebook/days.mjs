/** A date that was given, of which only matters how it lies to others. `ask(atom)` gives true, false or Open. */
export class Day {
  constructor(name, ask) {
    this.name = name
    this.ask = ask
  }
}

const isDate = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** `left <= right` for days and dates, in three values. Anything else has no order, and then JsonLogic says no. */
export function notLater(left, right) {
  const [day, other] = [left, right].map((each) => (each instanceof Day ? each.name : each))
  if (day === other) return true
  if (isDate(day) && isDate(other)) return day <= other
  if (![left, right].every((each) => each instanceof Day || isDate(each))) return undefined
  return (left instanceof Day ? left : right).ask(atom(day, other))
}

const sign = ' <= '
const atom = (left, right) => left + sign + right
export const isAtom = (name) => name.includes(sign)

const number = (date) => Date.parse(`${date}T00:00:00Z`) / 86400000
export const dateOf = (day) => new Date(day * 86400000).toISOString().slice(0, 10)

/**
 * Days that make every atom as true or false as decided, or nothing when there are none. Each atom bounds the difference of two
 * whole numbers, so this is a question of shortest paths, and a circle that is shorter than nothing says no (Bellman and Ford).
 * `limits(name)` gives what bounds a date in any case: pairs `[earlier, later]` of names and dates.
 */
export function daysFor(decided, limits) {
  const edges = []
  const names = new Set()
  const node = (each) => (isDate(each) ? '' : each)
  const offset = (each) => (isDate(each) ? number(each) : 0)
  // left + gap <= right, where a date stands at a fixed distance from the node ''.
  const before = (left, right, gap = 0) =>
    edges.push({ from: node(right), to: node(left), length: offset(right) - offset(left) - gap })
  for (const [name, value] of decided) {
    if (!isAtom(name)) continue
    const [left, right] = name.split(sign)
    for (const each of [left, right]) if (!isDate(each)) names.add(each)
    if (value) before(left, right)
    else before(right, left, 1)
  }
  for (const name of names) {
    for (const [left, right] of limits(name)) if ([left, right].every((each) => isDate(each) || names.has(each))) before(left, right)
  }
  return shortest(['', ...names], edges)
}

function shortest(nodes, edges) {
  const distance = new Map(nodes.map((node) => [node, 0]))
  for (let round = 0; round <= nodes.length; round += 1) {
    let better = false
    for (const { from, to, length } of edges) {
      if (distance.get(from) + length >= distance.get(to)) continue
      distance.set(to, distance.get(from) + length)
      better = true
    }
    if (!better) return new Map(nodes.slice(1).map((node) => [node, dateOf(distance.get(node) - distance.get(''))]))
  }
  return undefined
}
