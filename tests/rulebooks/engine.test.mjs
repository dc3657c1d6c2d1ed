// Bundles that no build script wrote: the engine refuses each with its code and its place, in little time and memory.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { numbered } from './edits.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const engine = path.join(root, 'build/release/shagym')
const text = readFileSync(path.join(root, 'build/rulebook.json'), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'shagym-'))
after(() => rmSync(folder, { recursive: true }))

const request = JSON.stringify({ locale: 'en', now: '2026-11-23T10:00', answers: {} })

/** In at most 160 MB of address space and ten seconds; either would end it without an envelope. */
function respond(file) {
  const command = 'ulimit -v 160000; exec timeout 10 "$0" respond --rulebook "$1"'
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, engine, file], { input: request, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Declares a test: this bundle is refused with this code at this place, whose steps may be ids. */
function refused(name, make, code, at = '') {
  test(name, () => {
    const bytes = make()
    const file = path.join(folder, 'rulebook.json')
    writeFileSync(file, bytes)
    expectRefusal(file, code, at && numbered(JSON.parse(text), at))
  })
}

function expectRefusal(file, code, pointer) {
  const { status, stdout, stderr } = respond(file)
  assert.equal(stderr, '')
  assert.equal(status, 1, stdout.slice(0, 200))
  const { ok, error } = JSON.parse(stdout)
  assert.equal(ok, false)
  assert.deepEqual({ code: error.code, pointer: error.pointer }, { code, pointer })
  assert.match(error.message, /^\S.*\S$/)
}

/** The bundle with one entry changed. */
const changed = (list, id, change) => () => {
  const book = JSON.parse(text)
  change(list.split('/').reduce((value, step) => value[step], book).find((each) => each.id === id || each.role === id), book)
  return JSON.stringify(book)
}

const nested = (depth) => '{"!":'.repeat(depth) + 'true' + '}'.repeat(depth)
const withCondition = (condition) => text.replace('{"role":"slip","when":true', () => `{"role":"slip","when":${condition}`)

test('the bundle itself is used within the same bounds', () => {
  const { status, stdout } = respond(path.join(root, 'build/rulebook.json'))
  assert.equal(status, 0, stdout.slice(0, 200))
  assert.equal(JSON.parse(stdout).ok, true)
})

refused('a condition nested 10 000 deep', () => withCondition(nested(10_000)), 'too_deep')
refused('nothing but a million brackets', () => '['.repeat(1_000_000), 'too_deep')
refused('a bundle inside 10 000 lists', () => '['.repeat(10_000) + text + ']'.repeat(10_000), 'too_deep')
refused('50 MB of blanks behind the bundle', () => text + ' '.repeat(50 * 1024 * 1024), 'too_large')
refused('50 MB of texts', () => text.replace('"texts":{"kk":{', () => `"texts":{"kk":{"a":"${'x'.repeat(50 * 1024 * 1024)}",`), 'too_large')
refused('8 MB of one condition that is too wide', () => withCondition(`{"or":[${'true,'.repeat(1_000_000)}true]}`), 'wrong_arguments', '/documents/slip/when/or')
test('a file without an end', () => expectRefusal('/dev/zero', 'too_large', ''))

refused('an empty file', () => '', 'not_json')
refused('half a bundle', () => text.slice(0, text.length / 2), 'not_json')
refused('a bundle without its last sign', () => text.slice(0, -1), 'not_json')
refused('a bundle with something behind it', () => text + '{}', 'not_json')
refused('a byte that is no UTF-8', () => Buffer.concat([Buffer.from(text.slice(0, -4)), Buffer.from([0xff]), Buffer.from(text.slice(-4))]), 'not_json')
refused('a text that is no UTF-8', () => broken('ff'), 'not_json')
refused('a sign of more bytes than it needs', () => broken('c1b9'), 'not_json')
refused('half a pair of surrogates in bytes', () => broken('eda080'), 'not_json')
refused('half a pair of surrogates, escaped', () => withText('\\ud83d'), 'not_json')
refused('a sign of which the end is missing', () => broken('e2'), 'not_json')
refused('a control sign inside a text', () => withText('\u0001'), 'not_json')
refused('a bundle in UTF-16', () => Buffer.from(text, 'utf16le'), 'not_json')
refused('a number that is none', () => text.replace('"format":1', '"format":NaN'), 'not_json')
refused('a comma too many', () => text.replace(/}$/, ',}'), 'not_json')
refused('a comment', () => `/* law */${text}`, 'not_json')

/** The first text in Kazakh with these bytes, or this, at its end. */
function broken(bytes) {
  const at = Buffer.from(text).indexOf('"', Buffer.from(text).indexOf('":"', Buffer.from(text).indexOf('"kk":{')) + 3)
  return Buffer.concat([Buffer.from(text).subarray(0, at), Buffer.from(bytes, 'hex'), Buffer.from(text).subarray(at)])
}
const withText = (piece) => broken(Buffer.from(piece).toString('hex'))

refused('a list in place of the bundle', () => `[${text}]`, 'wrong_type')
refused('another format', () => text.replace('"format":1', '"format":2'), 'out_of_range', '/format')
refused('a number beyond all numbers', () => text.replace('"format":1', '"format":1e999'), 'not_json')
refused('a member that stands twice', () => text.replace('"format":1', '"format":1,"format":1'), 'duplicate_member', '/format')
refused('a text that stands twice', () => text.replace('"kk":{', '"kk":{"a":"b","a":"c",'), 'duplicate_member', '/texts/kk/a')

for (const [list, other, first] of [['facts', 'story', 'region'], ['exits', 'notary', 'fine'], ['channels', 'post', 'egov'], ['pages', 'you', 'what'], ['terms', 'court', 'filing']]) {
  refused(`two of one id among ${list}`, changed(list, other, (entry) => (entry.id = first)), 'duplicate_id', `/${list}/${other}/id`)
}
refused('two roles of one name', changed('documents', 'slip', (entry) => (entry.role = 'refusal')), 'duplicate_id', '/documents/slip/role')
refused('a term after itself', changed('terms', 'court', (term) => (term.starts = [{ when: true, after: 'court' }])), 'unknown_term', '/terms/court/starts/0/after')
refused('two terms after one another', changed('terms', 'filing', (term, { terms }) => {
  term.starts = [{ when: true, after: 'court' }]
  terms.find(({ id }) => id === 'court').starts = [{ when: true, after: 'filing' }]
}), 'unknown_term', '/terms/filing/starts/0/after')
refused('a term after none', changed('terms', 'court', (term) => (term.starts[0] = { when: true, after: 'doomsday' })), 'unknown_term', '/terms/court/starts/0/after')
refused('a condition on a fact that is not there', changed('exits', 'fine', (exit) => (exit.when = { var: 'mood' })), 'unknown_fact', '/exits/fine/when')
refused('an operator outside the subset', changed('exits', 'fine', (exit) => (exit.when = { map: [[], true] })), 'unknown_operator', '/exits/fine/when')
refused('a citation of a law that is not there', changed('exits', 'fine', (exit) => (exit.citations[0].act = 'labour')), 'unknown_act', '/exits/fine/citations/0')
refused('a question on a page that is not there', changed('facts', 'story', (fact) => (fact.page = 'novel')), 'unknown_page', '/facts/story/page')
refused('a route to a role that nobody has', changed('routes', 'court', (route) => (route.role = 'parliament')), 'unknown_role', '/routes/court/role')
refused('a day that does not exist', changed('exits', 'fine', (exit) => (exit.valid.from = '2021-02-30')), 'bad_date', '/exits/fine/valid/from')
