// Its rules in its own form; it knows one list of events, so grounds, route and term are events.
import { Engine } from 'json-rules-engine'
import { deadlineOf } from '../decision.mjs'

const on = (fact, operator, value) => ({ fact, operator, value })
const happened = what => on('happened', 'contains', what)
const is = (fact, value) => on(fact, 'equal', value)
const early = on('complained', 'in', ['no', 'provider'])
const uninformed = { all: [happened('refused'), on('form', 'in', ['written', 'portal']), is('appeal_info', 'no')] }
const rule = (kind, id, conditions, priority = 1) => ({ conditions, event: { type: kind, params: { id } }, priority })

const rules = [
  rule('ground', 'refusal', { all: [{ any: [happened('refused'), happened('not_accepted')] }, on('reason', 'notEqual', 'justified')] }),
  rule('ground', 'term', { all: [happened('late'), { any: [is('due_known', false), on('due_on', 'before', { fact: 'today' })] }] }),
  rule('ground', 'quality', { all: [happened('wrong')] }),
  rule('ground', 'papers', { all: [happened('extra'), on('provider', 'notEqual', 'private')] }),
  rule('ground', 'conduct', { all: [happened('rude')] }),
  rule('ground', 'money', { all: [happened('fee'), is('paid', true)] }),
  rule('route', 'provider', { all: [is('complained', 'no')] }),
  rule('route', 'oversight', { all: [is('complained', 'provider'), on('outcome', 'in', ['refused', 'partial'])] }),
  rule('route', 'wait', { all: [is('complained', 'provider'), is('outcome', 'waiting')] }),
  rule('route', 'court', { all: [is('complained', 'authority')] }),
  rule('term', 'filing', { all: [early, { not: uninformed }] }),
  rule('term', 'filing_long', { all: [early, uninformed] }),
  rule('term', 'court', { all: [is('complained', 'authority')] }),
]
const order = rules.map(each => each.event.params.id)

export const engines = [
  {
    name: 'json-rules-engine',
    make() {
      const engine = new Engine(rules)
      engine.addOperator('before', (a, b) => a < b)
      return async facts => {
        const { events } = await engine.run(facts)
        const grounds = []
        let route = null
        let term = null
        for (const { type, params } of events) {
          if (type === 'ground') grounds.push(params.id)
          else if (type === 'route') route = params.id
          else term = params.id
        }
        grounds.sort((a, b) => order.indexOf(a) - order.indexOf(b))
        return { grounds, route, deadline: deadlineOf(term, facts) }
      }
    },
  },
]
