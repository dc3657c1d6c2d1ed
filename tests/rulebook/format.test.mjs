import { refused } from './helpers.mjs'

refused(
  'a file that is no JSON',
  (rules) => rules.write('pages.json', '[{"id": "what"'),
  'pages.json: /: not readable as JSON',
  'expected valid JSON',
)

refused('a file that is missing', (rules) => rules.remove('letter.json'), 'letter.json: /: the file is missing')

refused(
  'a file that belongs nowhere',
  (rules) => rules.write('grounds/notes.txt', 'x'),
  'grounds/notes.txt: /: this file belongs to no part of the rulebook',
)

refused(
  'a key that stands twice',
  (rules) => {
    const file = 'texts/en/holidays.json'
    rules.write(file, rules.text(file).replace('{', '{"holiday.nauryz": "Nauryz",'))
  },
  'texts/en/holidays.json: /holiday.nauryz: this key stands twice',
)

refused(
  'a key that nobody knows',
  (rules) => rules.entry('terms.json', 'court', (term) => (term.extendable = true)),
  'terms.json: #/extendable: this key is not known, expected one of',
  'amount',
  'confidence',
)

refused(
  'a rule without a version',
  (rules) => rules.json('grounds/term.json', (ground) => delete ground.version),
  'grounds/term.json: /version: this key is missing',
)

refused(
  'a word outside the closed set',
  (rules) => rules.entry('facts.json', 'story', (fact) => (fact.kind = 'essay')),
  'facts.json: #/kind: "essay" is not known, expected one of',
  'long-text',
)

refused(
  'a day that does not exist',
  (rules) => rules.json('grounds/term.json', (ground) => (ground.valid.from = '2021-02-30')),
  'grounds/term.json: /valid/from: "2021-02-30" does not fit, expected a date like',
)

refused(
  'a choice without options',
  (rules) => rules.entry('facts.json', 'reply', (fact) => delete fact.options),
  'facts.json: #/options: this key is missing',
)

refused(
  'options for a date',
  (rules) => rules.entry('facts.json', 'event_on', (fact) => (fact.options = ['today', 'yesterday'])),
  'facts.json: #/options:',
  'has no place here',
)

refused(
  'a ground without a no example',
  (rules) => rules.json('grounds/refusal.json', (ground) => (ground.examples.no = [])),
  'grounds/refusal.json: /examples/no: the list has 0 items, expected at least one example',
)

refused(
  'a confidence that is not one of the three',
  (rules) => rules.entry('terms.json', 'court', (term) => (term.confidence = 'medium-high')),
  'terms.json: #/confidence: "medium-high" is not known, expected one of high, medium, low',
)

refused(
  'a term in months counted in working days',
  (rules) => rules.entry('terms.json', 'filing', (term) => (term.count = 'from_next_day')),
  'terms.json: #/count: "from_next_day" does not fit, expected "clamped_and_rolled"',
)
