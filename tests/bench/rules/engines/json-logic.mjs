// The two that run the rulebook's own conditions.
import { LogicEngine } from 'json-logic-engine'
import logic from 'json-logic-js'
import { grounds, routes, terms } from '../book.mjs'
import { deadlineOf } from '../decision.mjs'

const first = rules => ({ if: [...Object.entries(rules).flatMap(([id, when]) => [when, id]), null] })
const groundRules = Object.entries(grounds).map(([id, when]) => ({ if: [when, id, null] }))
const routeRule = first(routes)
const termRule = first(Object.fromEntries(Object.entries(terms).map(([id, { when }]) => [id, when])))

const decisionBy = evaluate => {
  const [ground, route, term] = [evaluate(groundRules), evaluate(routeRule), evaluate(termRule)]
  return facts => ({ grounds: ground(facts).filter(Boolean), route: route(facts), deadline: deadlineOf(term(facts), facts) })
}

export const engines = [
  { name: 'json-logic-engine, compiled', make: () => { const engine = new LogicEngine(); return decisionBy(rule => engine.build(rule)) } },
  { name: 'json-logic-engine, interpreted', make: () => { const engine = new LogicEngine(); return decisionBy(rule => facts => engine.run(rule, facts)) } },
  { name: 'json-logic-js', make: () => decisionBy(rule => facts => logic.apply(rule, facts)) },
]
