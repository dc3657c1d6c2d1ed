import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { evaluateAll, truth } from './engine.mjs'

const operators = new Set(['var', '===', '!==', '!', '!!', 'and', 'or', 'if', 'in', '<', '<=', '>', '>=', 'some', 'all', 'none'])
const file = new URL('jsonlogic-compatible.json', import.meta.url)
const all = JSON.parse(readFileSync(file, 'utf8')).filter(each => typeof each !== 'string')

function isOurs(rule) {
  if (Array.isArray(rule)) return rule.every(isOurs)
  if (rule === null || typeof rule !== 'object') return true
  return Object.entries(rule).every(([name, arguments_]) => operators.has(name) && isOurs(arguments_))
}

/** The names that a rule reads outside `some`, `all` and `none`. */
function namesIn(rule, names = new Set()) {
  if (Array.isArray(rule)) rule.forEach(each => namesIn(each, names))
  else if (rule !== null && typeof rule === 'object') {
    const [[name, arguments_]] = Object.entries(rule)
    if (name === 'var') names.add(String([arguments_].flat()[0]).split('.')[0])
    else namesIn(['some', 'all', 'none'].includes(name) ? arguments_[0] : arguments_, names)
  }
  return names
}

const wholeData = rule => /\{"var":(""|null|\[\])\}/.test(JSON.stringify(rule))
const hasDefault = rule => /\{"var":\["[^"]*",/.test(JSON.stringify(rule))

function check(t, cases, question) {
  const answers = evaluateAll(cases.map(question))
  cases.forEach((each, at) => {
    assert.equal(answers[at].truth, truth(each.result), `${JSON.stringify(each.rule)} on ${JSON.stringify(each.data ?? null)}`)
  })
  t.diagnostic(`${cases.length} of ${all.length} published cases`)
}

const ours = all.filter(each => isOurs(each.rule))

test('every published case in our operators has the published truth, read from one item of a list', t => {
  assert.ok(ours.length >= 168)
  check(t, ours, ({ rule, data = null }) => ({ condition: { some: [{ var: 'items' }, rule] }, facts: { items: [data] } }))
})

test('every published case on named facts has the published truth', t => {
  // Not among them: a default for a fact that is not known, and rules that read their data as a whole.
  const named = ours.filter(({ rule, data = null }) => {
    const inner = JSON.stringify(rule).startsWith('{"some"') || JSON.stringify(rule).startsWith('{"all"') || JSON.stringify(rule).startsWith('{"none"')
    return (inner || !wholeData(rule)) && !(hasDefault(rule) && [...namesIn(rule)].some(name => data?.[name] === undefined))
  })
  assert.ok(named.length >= 163)
  check(t, named, ({ rule, data = null }) => {
    const facts = { ...data }
    for (const name of namesIn(rule)) facts[name] ??= null
    return { condition: rule, facts }
  })
})
