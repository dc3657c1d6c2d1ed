import { groundHolds, inForceToday } from './case.mjs'
import { findCase, notTrue, stuck, tell } from './search.mjs'
import { judge } from './sites.mjs'
import { either, not, truth } from './truth.mjs'

/**
 * Every case comes to an end that the rules state: an exit, or a route; with a route that addresses somebody, an authority; and
 * with a letter, a channel to hand it in. Each step is one search for a case that gets so far and no further. And every ground
 * gets somebody past the exits without another's help: the exit for cases without a ground has to know it.
 */
export function checkDeadEnds(book, cases, faults, unsure) {
  const { entries } = book
  const whens = (kind) => entries[kind].map(({ value }) => inForceToday(value))
  const noExit = whens('exits').map(notTrue)
  const look = (file, at, wanted, message) => {
    const { found, undecided } = findCase(cases, [...wanted, ...noExit])
    if (undecided) unsure(file, at, 'too many cases to say whether every one of them comes to an end')
    if (found) faults.add(file, at, `dead end: ${message} when ${tell(cases, found)}`)
  }

  for (const { file, value } of entries.ground) {
    const others = [...book.ids.ground].filter((id) => id !== value.id).map((id) => notTrue((facts) => facts(`ground.${id}`)))
    const { found, undecided } = findCase(cases, [groundHolds(value), ...others, ...noExit])
    if (undecided) unsure(file, '/when', 'too many cases to say whether this ground alone gets past the exits')
    else if (!found && !faults.touches(file, '/when')) {
      faults.add(file, '/when', 'where this ground alone holds there is always an exit, expected a case that goes on: no exit may overlook it')
    }
  }
  const impossible = (judged) => (facts) => not(truth(judged(facts)))
  look('routes.json', '', whens('routes').map(impossible), 'no route is possible and no exit is stated, expected one of them')
  for (const { file, at, value } of entries.routes) {
    look(file, at + '/when', [stuck(inForceToday(value))], 'whether this route is possible stays open for ever, expected an answer')
  }
  for (const { file, at, value: route } of entries.routes.filter(({ value }) => value.role !== null)) {
    const nobody = [judge({ var: 'route' }), taken(route), stuck(judge({ '!!': { var: 'authority' } }))]
    look(file, at + '/role', nobody, `no authority with the role "${route.role}" is there to write to, expected one`)
    if (!route.letter) continue
    const nothing = [taken(route), ...whens('channels').map(notTrue)]
    look(file, at + '/id', nothing, `no channel is open for the route "${route.id}", expected one`)
  }
  const addressed = entries.routes.map(({ value }) => value).filter(({ role }) => role !== null)
  for (const { file, at, value } of entries.channels) {
    const wanted = [oneOf(addressed.map(taken)), stuck(inForceToday(value))]
    look(file, at + '/when', wanted, 'whether this channel is possible stays open for ever, expected an answer')
  }
}

/** The route was chosen, and can be. */
const taken = (route) => inForceToday(route, { and: [{ '===': [{ var: 'route' }, route.id] }, route.when] })

const oneOf = (some) => (facts) => either(some.map((each) => () => each(facts)))
