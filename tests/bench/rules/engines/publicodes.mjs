// It has no lists, so each thing that can have happened is a question of its own.
import Publicodes from 'publicodes'
import { facts, grounds } from '../book.mjs'
import { deadlineOf } from '../decision.mjs'

const happened = facts[0].options
const all = list => ({ 'toutes ces conditions': list })
const any = list => ({ 'une de ces conditions': list })
const choose = list => ({ variations: list.map(([si, alors]) => (si ? { si, alors } : { sinon: alors })) })
const question = value => ({ question: '', 'par défaut': value })
const spaced = name => name.replaceAll('_', ' ')

const rules = {
  ...Object.fromEntries(happened.map(what => ['event ' + spaced(what), question('non')])),
  'due known': question('non'), paid: question('non'),
  'due on': question('01/01/2020'), today: question('01/01/2020'),
  ...Object.fromEntries(['reason', 'complained', 'outcome', 'form', 'appeal info', 'provider'].map(name => [name, question("'none'")])),
  refusal: all([any(['event refused', 'event not accepted']), "reason != 'justified'"]),
  term: all(['event late', any(['due known = non', 'due on < today'])]),
  quality: 'event wrong',
  papers: all(['event extra', "provider != 'private'"]),
  conduct: 'event rude',
  money: all(['event fee', 'paid']),
  route: choose([["complained = 'no'", "'provider'"], ["complained = 'authority'", "'court'"], ["outcome = 'waiting'", "'wait'"], [null, "'oversight'"]]),
  'which term': choose([["complained = 'authority'", "'court'"], [all(['event refused', "form != 'oral'", "appeal info = 'no'"]), "'filing_long'"], [null, "'filing'"]]),
}
const yes = truth => (truth ? 'oui' : 'non')
const day = date => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

export const engines = [
  {
    name: 'publicodes',
    make() {
      const quiet = { log() {}, warn() {}, error(message) { throw new Error(message) } }
      const engine = new Publicodes(rules, { logger: quiet })
      return f => {
        const situation = { 'due known': yes(f.due_known), paid: yes(f.paid), 'due on': day(f.due_on), today: day(f.today) }
        for (const what of happened) situation['event ' + spaced(what)] = yes(f.happened.includes(what))
        for (const name of ['reason', 'complained', 'outcome', 'form', 'appeal_info', 'provider']) situation[spaced(name)] = `'${f[name]}'`
        engine.setSituation(situation)
        const said = name => engine.evaluate(name).nodeValue
        return { grounds: Object.keys(grounds).filter(id => said(id) === true), route: said('route'), deadline: deadlineOf(said('which term'), f) }
      }
    },
  },
]
