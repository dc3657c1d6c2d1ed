import { classesOf, endOf, limitsOf } from './classes.mjs'
import { Day, isAtom, notLater } from './days.mjs'
import { List, Open, both, either, evaluate, never, truth } from './truth.mjs'

/** The facts of a possible case: those decided so far, and what the engine itself makes of them (rules/README.md, "Conditions"). */
export class PossibleCases {
  constructor(book) {
    this.book = book
    this.classes = classesOf(book)
    const of = (kind) => book.entries[kind].map(({ value }) => value)
    this.grounds = versionsOf(of('ground'))
    this.terms = versionsOf(of('terms'))
    this.routes = new Map(of('routes').map((route) => [route.id, route]))
    this.authorities = of('authorities')
    this.limits = limitsOf(book)
    this.asked = new Map()
  }

  /** The values that can be decided for a name that `missing` gave. */
  values(name) {
    if (name.includes('#') || name.startsWith('over ') || isAtom(name)) return [true, false]
    return this.classes.get(name)?.values ?? []
  }

  /** A reader of facts for `evaluate`. `decided` maps names to values; the facts in `open` are left unanswered. */
  reader(decided, open) {
    const known = new Map()
    const answered = (name) => (decided.has(name) ? decided.get(name) : this.unanswered(name))
    const isOpen = (name) => open !== undefined && (name === open || name.startsWith(`${open}.`))
    const facts = (name) => {
      if (known.has(name)) return known.get(name)
      if (isOpen(name)) return new Open(undefined, true)
      // What depends on itself is never known.
      known.set(name, never)
      const value = this.derived(name, facts, answered, isOpen) ?? this.answer(name, answered)
      known.set(name, value)
      return value
    }
    return facts
  }

  /** One object for each name: they are asked for very often. */
  unanswered(name) {
    if (!this.asked.has(name)) this.asked.set(name, new Open(name))
    return this.asked.get(name)
  }

  answer(name, answered) {
    const found = this.classes.get(name)
    if (found?.kind === 'list') return new List(found.options, (option) => (found.options.includes(option) ? answered(`${name}#${option}`) : false))
    if (!found) return never
    if (found.kind !== 'date') return answered(name)
    const given = found.values.includes(null) ? answered(name) : 'given'
    return given === 'given' ? new Day(name, answered) : given
  }

  derived(name, facts, answered, isOpen) {
    if (name === 'stage') return this.ofRoute(facts, (route) => route.stage)
    if (name === 'authority') return this.ofRoute(facts, (route) => this.authority(route, facts))
    const [family, id, what] = name.split('.')
    if (family === 'ground' && id) return this.ground(id, facts, isOpen)
    if (family === 'term' && id) return this.term(id, what, facts, answered)
    return undefined
  }

  /** A ground holds when that version of it does that was in force on the day of its event; while that is open, the latest. */
  ground(id, facts, isOpen) {
    const versions = this.grounds.get(id) ?? []
    const last = versions.at(-1)
    if (last && isOpen(last.event)) return evaluate(last.when, facts)
    return either(versions.map((ground) => () => groundHolds(ground)(facts)))
  }

  /**
   * `over` is known when a version of the term runs from a date that was given, or after such a term; it is free then, for no
   * calendar is consulted. `gap` is whether no version was in force on the day on which the term starts.
   */
  term(id, what, facts, answered) {
    const { start, outside, open } = this.running(id, facts, answered)
    if (open) return open
    if (what === 'gap') return start || outside ? outside : never
    if (!start || start.registration) return never
    return this.over(id, start, facts, answered)
  }

  /** The start and the day from which a term runs, in the version in force then; or that it starts `outside` of them all. */
  running(id, facts, answered) {
    let outside = false
    for (const term of this.terms.get(id) ?? []) {
      const start = firstStart(term, facts)
      if (start instanceof Open) return { open: start }
      const day = start && this.dayOf(start, facts, answered)
      if (day instanceof Open && day !== never) return { open: day }
      if (!day || day instanceof Open) continue
      const inForce = within(term.valid, day)
      if (inForce instanceof Open) return { open: inForce }
      if (inForce) return { start, day, outside: false }
      outside = true
    }
    return { outside }
  }

  /** What follows a term that still runs still runs as well; what follows one that is only assumed is assumed too. */
  over(id, start, facts, answered) {
    const before = start.after ? facts(`term.${start.after}.over`) : true
    return before === true ? answered(`over ${id}`) : before
  }

  /** The day of a start; nothing when the question was left blank, or the term before has no day either. */
  dayOf(start, facts, answered) {
    if (start.fact) return facts(start.fact)
    if (start.registration) return facts('today')
    const { day, open } = this.running(start.after, facts, answered)
    return open ?? (day && new Day(endOf(start.after, day.name), answered))
  }

  ofRoute(facts, use) {
    const id = facts('route')
    return id instanceof Open ? id : use(this.routes.get(id))
  }

  /** The first authority in that role that is in force and whose condition holds. */
  authority(route, facts) {
    for (const authority of this.authorities) {
      if (authority.role !== route.role) continue
      const holds = inForceToday(authority)(facts)
      if (holds instanceof Open) return holds
      if (holds) return authority.id
    }
    return never
  }
}

function versionsOf(rules) {
  const versions = new Map()
  for (const rule of [...rules].sort((left, right) => left.version - right.version)) {
    versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule])
  }
  return versions
}

function firstStart(term, facts) {
  for (const start of term.starts) {
    const holds = truth(evaluate(start.when, facts))
    if (holds) return holds instanceof Open ? holds : start
  }
  return undefined
}

/** The ground's condition holds, and this version was in force on the day of the event. */
export const groundHolds = (ground) => (facts) =>
  both([() => evaluate(ground.when, facts), () => within(ground.valid, facts(ground.event))])

/** The condition of an exit, a route, an authority or a channel holds, and this version is in force today. */
export const inForceToday = (rule, condition = rule.when) => (facts) =>
  both([() => evaluate(condition, facts), () => within(rule.valid, facts('today'))])

function within({ from, to }, day) {
  if (day instanceof Open) return day
  return both([() => notLater(from, day) ?? false, () => (to === null ? true : notLater(day, to) ?? false)])
}
