import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCondition, factsRead } from '../../scripts/rulebook/conditions.mjs'
import { refused } from './helpers.mjs'

const ground = (when) => (rules) => rules.json('grounds/term.json', (json) => void (json.when = when))
const file = 'grounds/term.json'

refused('an operator outside the subset', ground({ '==': [{ var: 'complained' }, 'no'] }), file, '/when/==', 'this key is not known', '===')

refused('two operators in one object', ground({ '!': [{ var: 'due_known' }], '!!': [{ var: 'due_known' }] }), file, '/when', 'the object has 2 keys')

refused('a comparison with three operands', ground({ '===': [1, 2, 3] }), file, '/when/===', 'the list has 3 items', 'two operands')

refused('a fact that is not declared', ground({ and: [true, { '!!': [{ var: 'shoe_size' }] }] }), file, '/when/and/1/!!/0/var', '"shoe_size" is no fact')

refused('a value that is no option', ground({ '===': [{ var: 'complained' }, 'nobody'] }), file, '/when/===/1', '"nobody" is not an option', 'authority')

refused('a value that is no option of a list', ground({ in: ['lost', { var: 'happened' }] }), file, '/when/in/0', '"lost" is not an option', 'refused')

refused('a list of values with one that is no option', ground({ in: [{ var: 'complained' }, ['no', 'perhaps']] }), file, '/when/in/1/1', '"perhaps" is not an option')

refused('a route that is not here', ground({ '!==': [{ var: 'route' }, 'parliament'] }), file, '/when/!==/1', '"parliament" is not an option', 'oversight_through')

refused('a fact with several values that is compared', ground({ '===': [{ var: 'happened' }, 'late'] }), file, '/when/===/1', 'expected in, some, all or none')

refused('an order between words', ground({ '<': [{ var: 'provider_name' }, { var: 'today' }] }), file, '/when/</0', 'this has no order')

refused('a search in something that is no list', ground({ in: ['x', { var: 'story' }] }), file, '/when/in/1', 'this is not a list')

refused('a yes-or-no compared with a word', ground({ '===': [{ var: 'due_known' }, 'yes'] }), file, '/when/===/1', 'expected true or false')

refused('a fact other than the item inside some', ground({ some: [{ var: 'happened' }, { '===': [{ var: 'complained' }, 'no'] }] }), file, '/when/some/1/===/0/var', 'is not the item at hand')

refused('a condition with a wrong value for what recommends a route', (rules) => rules.entry('routes.json', 'oversight', (route) => void (route.recommended = { '===': [{ var: 'means' }, 'pigeon'] }) ?? '/recommended/===/1'), 'routes.json', undefined, '"pigeon" is not an option')

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
