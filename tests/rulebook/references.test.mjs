import { refused } from './helpers.mjs'

refused('an id that stands twice', (rules) => rules.entry('exits.json', 'court_act', (exit) => void (exit.id = 'fine') ?? '/id'), 'exits.json', undefined, '"fine" stands twice')

refused('a ground in a file of another name', (rules) => rules.json('grounds/other.json', (ground) => void (ground.id = 'rest')), 'grounds/other.json', '/id', 'not the name of the file', 'expected "other"')

refused('two grounds in the same place', (rules) => rules.json('grounds/term.json', (ground) => void (ground.order = 1)), 'grounds/term.json', '/order', '"1" stands twice')

refused('a citation of an act that is not here', (rules) => rules.json('grounds/term.json', (ground) => void (ground.norms[0].citations[0].act = 'labour')), 'grounds/term.json', '/norms/0/citations/0/act', '"labour" is no act', 'psl')

refused(
  'a citation of an edition that is not here',
  (rules) => rules.entry('routes.json', 'provider', (route) => void (route.citations[0].edition = '2019-01') ?? '/citations/0/edition'),
  'routes.json',
  undefined,
  '"2019-01" is no edition of psl',
  '2026-06',
)

refused(
  'an edition that nothing cites',
  (rules) => rules.json('acts/psl.json', (act) => void act.editions.unshift({ ...act.editions[0], id: '2020-01' })),
  'acts/psl.json',
  '/editions/0',
  'nothing cites the edition "2020-01"',
)

refused('a fact on a page that is not here', (rules) => rules.entry('facts.json', 'story', (fact) => void (fact.page = 'novel') ?? '/page'), 'facts.json', undefined, '"novel" is no page')

refused('a page without a question', (rules) => rules.json('pages.json', (pages) => void pages.unshift({ id: 'spare' })), 'pages.json', '/0/id', 'no question stands on the page "spare"')

refused('a limit that is no date', (rules) => rules.entry('facts.json', 'refusal_on', (fact) => void (fact.not_before = 'story') ?? '/not_before'), 'facts.json', undefined, '"story" is no date fact')

refused('a fact that nothing reads', (rules) => rules.json('facts.json', (facts) => void facts.unshift({ id: 'hobby', page: 'you', kind: 'yes-no' })), 'facts.json', '/0/id', 'nothing reads the fact "hobby"')

refused('a term that starts at no date', (rules) => rules.entry('terms.json', 'filing', (term) => void (term.starts[0].fact = 'happened') ?? '/starts/0/fact'), 'terms.json', undefined, '"happened" is no date fact')

refused(
  'a term after itself',
  (rules) => rules.entry('terms.json', 'oversight_extended', (term) => void (term.starts[0].after = 'oversight_extended') ?? '/starts/0/after'),
  'terms.json',
  undefined,
  'is no term that stands before this one',
)

refused(
  'a route to a role that nobody has',
  (rules) => rules.json('authorities.json', (list) => void list.splice(list.findIndex(({ role }) => role === 'court'), 1)) ?? rules.entry('routes.json', 'court', () => '/role'),
  'routes.json',
  undefined,
  '"court" is no role of an authority',
)

refused('a validity that runs backwards', (rules) => rules.json('grounds/papers.json', (ground) => void (ground.valid.to = '2020-01-01')), 'grounds/papers.json', '/valid/to', 'does not lie after 2021-07-01')

refused('a rule checked after the rulebook', (rules) => rules.json('grounds/papers.json', (ground) => void (ground.checked_on = '2199-01-01')), 'grounds/papers.json', '/checked_on', 'after the last check of the rulebook')
