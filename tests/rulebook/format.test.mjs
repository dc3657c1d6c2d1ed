import { refused } from './helpers.mjs'

refused('a file that is no JSON', (rules) => rules.write('pages.json', '[{"id": "what"'), 'pages.json', '/', 'not readable as JSON', 'expected valid JSON')

refused('a file that is missing', (rules) => rules.remove('letter.json'), 'letter.json', '/', 'the file is missing')

refused('a file that belongs nowhere', (rules) => rules.write('grounds/notes.txt', 'x'), 'grounds/notes.txt', '/', 'belongs to no part of the rulebook')

refused(
  'a key that stands twice',
  (rules) => rules.write('texts/en/holidays.json', rules.text('texts/en/holidays.json').replace('{', '{"holiday.nauryz": "Nauryz",')),
  'texts/en/holidays.json',
  '/holiday.nauryz',
  'stands twice',
)

refused('a key that nobody knows', (rules) => rules.entry('terms.json', 'court', (term) => void (term.extendable = true) ?? '/extendable'), 'terms.json', undefined, 'this key is not known', 'amount')

refused('a rule without a version', (rules) => rules.json('grounds/term.json', (ground) => void delete ground.version), 'grounds/term.json', '/version', 'this key is missing')

refused('a word outside the closed set', (rules) => rules.entry('facts.json', 'story', (fact) => void (fact.kind = 'essay') ?? '/kind'), 'facts.json', undefined, '"essay" is not known', 'long-text')

refused('a day that does not exist', (rules) => rules.json('grounds/term.json', (ground) => void (ground.valid.from = '2021-02-30')), 'grounds/term.json', '/valid/from', '"2021-02-30" does not fit', 'expected a date like')

refused('a choice without options', (rules) => rules.entry('facts.json', 'reply', (fact) => void delete fact.options ?? '/options'), 'facts.json', undefined, 'this key is missing')

refused('a ground without a no example', (rules) => rules.json('grounds/refusal.json', (ground) => void (ground.examples.no = [])), 'grounds/refusal.json', '/examples/no', 'the list has 0 items', 'at least one example')

refused('a confidence that is not one of the three', (rules) => rules.json('calendar/2026.json', (year) => void (year.off[0].confidence = 'medium-high')), 'calendar/2026.json', '/off/0/confidence', '"medium-high" is not known', 'medium')

refused('a term in months counted in working days', (rules) => rules.entry('terms.json', 'filing', (term) => void (term.count = 'from_next_day') ?? '/count'), 'terms.json', undefined, 'expected "clamped_and_rolled"')
