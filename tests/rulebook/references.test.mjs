import { refused } from './helpers.mjs'

refused(
  'an id that stands twice',
  (rules) => rules.entry('exits.json', 'court_act', (exit) => (exit.id = 'fine')),
  'exits.json: #/id: "fine" stands twice',
)

refused(
  'a ground in a file of another name',
  (rules) => rules.json('grounds/other.json', (ground) => (ground.id = 'rest')),
  'grounds/other.json: /id: "rest" is not the name of the file, expected "other"',
)

refused(
  'two grounds in the same place',
  (rules) => rules.json('grounds/term.json', (ground) => (ground.order = 1)),
  'grounds/term.json: /order: "1" stands twice',
)

refused(
  'a citation of an act that is not here',
  (rules) => rules.json('grounds/term.json', (ground) => (ground.norms[0].citations[0].act = 'labour')),
  'grounds/term.json: /norms/0/citations/0/act: "labour" is no act, expected one of',
  'psl',
)

refused(
  'a citation of an edition that is not here',
  (rules) => rules.entry('routes.json', 'provider', (route) => (route.citations[0].edition = '2019-01')),
  'routes.json: #/citations/0/edition: "2019-01" is no edition of psl, expected 2026-06',
)

refused(
  'an edition that nothing cites',
  (rules) => rules.json('acts/psl.json', (act) => act.editions.unshift({ ...act.editions[0], id: '2020-01' })),
  'acts/psl.json: /editions/0: nothing cites the edition "2020-01" of psl',
)

refused(
  'a fact on a page that is not here',
  (rules) => rules.entry('facts.json', 'story', (fact) => (fact.page = 'novel')),
  'facts.json: #/page: "novel" is no page',
)

refused(
  'a page without a question',
  (rules) => rules.json('pages.json', (pages) => pages.unshift({ id: 'spare' })),
  'pages.json: /0/id: no question stands on the page "spare"',
)

refused(
  'a limit that is no date',
  (rules) => rules.entry('facts.json', 'refusal_on', (fact) => (fact.not_before = 'story')),
  'facts.json: #/not_before: "story" is no date fact',
)

refused(
  'a fact that nothing reads',
  (rules) => rules.json('facts.json', (facts) => facts.unshift({ id: 'hobby', page: 'you', kind: 'yes-no' })),
  'facts.json: /0/id: nothing reads the fact "hobby"',
)

refused(
  'a term that starts at no date',
  (rules) => rules.entry('terms.json', 'filing', (term) => (term.starts[0].fact = 'happened')),
  'terms.json: #/starts/0/fact: "happened" is no date fact',
)

refused(
  'a term after itself',
  (rules) => rules.entry('terms.json', 'oversight_extended', (term) => (term.starts[0].after = term.id)),
  'terms.json: #/starts/0/after: "oversight_extended" is no term that stands before this one',
)

refused(
  'a route to a role that nobody has',
  (rules) => {
    rules.json('authorities.json', (list) => list.splice(list.findIndex(({ role }) => role === 'court'), 1))
    return rules.entry('routes.json', 'court', () => {})
  },
  'routes.json: #/role: "court" is no role of an authority',
)

refused(
  'a validity that runs backwards',
  (rules) => rules.json('grounds/papers.json', (ground) => (ground.valid.to = '2020-01-01')),
  'grounds/papers.json: /valid/to: 2020-01-01 does not lie after 2021-07-01',
)

refused(
  'a rule checked after the rulebook',
  (rules) => rules.json('grounds/papers.json', (ground) => (ground.checked_on = '2199-01-01')),
  'grounds/papers.json: /checked_on: 2199-01-01 lies after the last check of the rulebook',
)

refused(
  'an example with a fact that is not declared',
  (rules) => rules.json('grounds/papers.json', (ground) => (ground.examples.yes[0].mood = 'bad')),
  'grounds/papers.json: /examples/yes/0/mood: "mood" is no fact',
)

refused(
  'an example with a value that the fact cannot have',
  (rules) => rules.json('grounds/papers.json', (ground) => (ground.examples.no[0].happened = 'late')),
  'grounds/papers.json: /examples/no/0/happened: "late" is no value of this fact, expected a list with some of',
)

refused(
  'a gap between two versions of a rule',
  (rules) => rules.json('grounds/refusal.2.json', (ground) => (ground.valid.from = '2026-07-14')),
  'grounds/refusal.2.json: /valid/from: 2026-07-14 leaves a gap after version 1 of "refusal", expected 2026-07-12',
)

refused(
  'a gap that is stated where there is none',
  (rules) => rules.json('grounds/refusal.2.json', (ground) => (ground.valid.gap = true)),
  'grounds/refusal.2.json: /valid/gap: version 1 of "refusal" ends the day before, expected no gap',
)

refused(
  'two versions of a rule in force on one day',
  (rules) => rules.json('grounds/refusal.json', (ground) => (ground.valid.to = '2026-07-12')),
  'grounds/refusal.2.json: /valid/from: 2026-07-12 overlaps with version 1 of "refusal", expected 2026-07-13',
)

refused(
  'a second version of a rule whose first one has no end',
  (rules) => rules.json('grounds/refusal.json', (ground) => (ground.valid.to = null)),
  'grounds/refusal.2.json: /valid/from: 2026-07-12 overlaps with version 1 of "refusal", expected an end of version 1',
)

refused(
  'a version that has none before it',
  (rules) => rules.json('grounds/refusal.2.json', (ground) => (ground.version = 3)),
  'grounds/refusal.2.json: /version: version 3 of "refusal" does not follow, expected 2',
)
