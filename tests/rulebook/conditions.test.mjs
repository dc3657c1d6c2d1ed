import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCondition, factsRead } from '../../scripts/rulebook/conditions.mjs'
import { refused } from './helpers.mjs'

/** The rules with another condition in one ground. */
const when = (condition) => (rules) => rules.json('grounds/term.json', (ground) => void (ground.when = condition))
const at = (place) => `grounds/term.json: /when${place}: `

refused('an operator outside the subset', when({ '==': [1, 1] }), at('/=='), 'this key is not known', '===')

refused('two operators in one object', when({ '!': [true], '!!': [true] }), at(''), 'the object has 2 keys')

refused('a comparison with three operands', when({ '===': [1, 2, 3] }), at('/==='), 'has 3 items', 'two operands')

refused(
  'a fact that is not declared',
  when({ and: [true, { '!!': [{ var: 'shoe_size' }] }] }),
  at('/and/1/!!/0/var'),
  '"shoe_size" is no fact',
)

refused(
  'a value that is no option',
  when({ '===': [{ var: 'complained' }, 'nobody'] }),
  at('/===/1'),
  '"nobody" is not an option of this fact, expected one of',
  'authority',
)

refused(
  'a value that is no option of a list',
  when({ in: ['lost', { var: 'happened' }] }),
  at('/in/0'),
  '"lost" is not an option',
  'refused',
)

refused(
  'a list of values with one that is no option',
  when({ in: [{ var: 'complained' }, ['no', 'perhaps']] }),
  at('/in/1/1'),
  '"perhaps" is not an option',
)

refused(
  'an unknown fact in a list of values',
  when({ in: ['no', ['yes', { var: 'shoe_size' }]] }),
  at('/in/1/1/var'),
  '"shoe_size" is no fact',
)

refused(
  'a route that is not here',
  when({ '!==': [{ var: 'route' }, 'parliament'] }),
  at('/!==/1'),
  '"parliament" is not an option',
  'oversight_through',
)

refused(
  'a fact with several values that is compared',
  when({ '===': [{ var: 'happened' }, 'late'] }),
  at('/===/1'),
  'expected in, some, all or none',
)

refused(
  'an order between words',
  when({ '<': [{ var: 'provider_name' }, { var: 'today' }] }),
  at('/</0'),
  'this has no order',
)

refused(
  'a search in something that is no list',
  when({ in: ['x', { var: 'story' }] }),
  at('/in/1'),
  'this is not a list',
)

refused(
  'a yes-or-no compared with a word',
  when({ '===': [{ var: 'due_known' }, 'yes'] }),
  at('/===/1'),
  'expected true or false',
)

refused(
  'a fact other than the item inside some',
  when({ some: [{ var: 'happened' }, { '===': [{ var: 'complained' }, 'no'] }] }),
  at('/some/1/===/0/var'),
  '"complained" is not the item at hand',
)

refused(
  'a wrong value in what recommends a route',
  (rules) =>
    rules.entry('routes.json', 'oversight', (route) => (route.recommended = { '===': [{ var: 'means' }, 'pigeon'] })),
  'routes.json: #/recommended/===/1: "pigeon" is not an option',
)

test('every operator of the subset is understood', () => {
  const known = new Map([
    ['kind', { type: 'choice', options: new Set(['a', 'b']) }],
    ['kinds', { type: 'list', options: new Set(['a', 'b']) }],
    ['on', { type: 'date' }],
    ['sure', { type: 'yes-no' }],
  ])
  const faults = []
  const fine = {
    and: [
      { or: [{ '===': [{ var: 'kind' }, 'a'] }, { '!==': ['b', { var: 'kind' }] }, { '===': [{ var: 'kind' }, null] }] },
      { in: [{ var: 'kind' }, ['a', 'b']] },
      { if: [{ var: 'sure' }, { in: ['a', { var: 'kinds' }] }, { '!': { var: 'sure' } }] },
      { '<': [{ var: 'on' }, '2026-11-23'] },
      { '>=': ['2026-11-23', { var: 'on' }] },
      { some: [{ var: 'kinds' }, { '===': [{ var: '' }, 'b'] }] },
      { none: [{ var: 'kinds' }, { in: [{ var: '' }, ['a']] }] },
      { '!!': [{ var: 'kinds' }] },
      { '===': [{ in: ['a', { var: 'kinds' }] }, true] },
    ],
  }
  checkCondition(fine, '', known, (at, message) => faults.push(`${at}: ${message}`))
  assert.deepEqual(faults, [])
  assert.deepEqual([...new Set(factsRead(fine))], ['kind', 'sure', 'kinds', 'on'])
})
