// The command line of the package: shagym draft and verify.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { at, shagym, version, write } from '../consumer.mjs'
import { caseOf, golden, withLetter } from '../cases.mjs'

const [{ request }] = withLetter(1)
const paper = Buffer.from('%PDF-1.4 paper')
const document = { id: 'a', name: 'Отказ.pdf', type: 'pdf', size: paper.length, sha256: createHash('sha256').update(paper).digest('hex'), role: 'refusal' }
const given = { ...caseOf(request), documents: [document] }
given.answers = { ...given.answers, enclosures: true }

describe('shagym on the command line', () => {
  test('tells how it is used', () => {
    assert.match(shagym(['--help']).stdout, /^usage: shagym COMMAND/)
    assert.equal(shagym(['--version']).stdout, `${version}\n`)
    for (const wrong of [[], ['sing'], ['draft'], ['draft', 'a'], ['draft', 'a', 'b', '-o', 'c'], ['verify'], ['respond', 'file'], ['respond', '--workers', '0'], ['respond', '--loud']]) {
      const { status, stderr, stdout } = shagym(wrong)
      assert.deepEqual([status, stdout], [2, ''], wrong.join(' '))
      assert.match(stderr, /^shagym: .+\nSee shagym --help\.\n$/)
    }
  })

  test('drafts a package with what is enclosed, wherever it lies and whatever its name', () => {
    mkdirSync(at('papers/deep'), { recursive: true })
    writeFileSync(at('papers/deep/scan 1.bin'), paper)
    writeFileSync(at('papers/other'), 'x'.repeat(paper.length))
    write('case.json', JSON.stringify(given))
    const { status, stderr } = shagym(['draft', 'case.json', '-o', 'package.zip', '--enclosures', 'papers'])
    assert.equal(status, 0, stderr)
    assert.match(stderr, /^package\.zip: \d+ files\n$/)
    const verified = shagym(['verify', 'package.zip'])
    assert.deepEqual([verified.status, verified.stderr], [0, ''])
    assert.match(verified.stdout, /to the same bytes: (\d+) of \1 files/)
    // Again, to the standard output: the same bytes.
    assert.equal(shagym(['draft', 'case.json', '-o', 'again.zip', '--enclosures', '.']).status, 0)
    assert.deepEqual(readFileSync(at('again.zip')), readFileSync(at('package.zip')))
  })

  test('leaves no package behind when an enclosure is missing', () => {
    mkdirSync(at('empty'), { recursive: true })
    write('case.json', JSON.stringify(given))
    const { status, stderr } = shagym(['draft', 'case.json', '-o', 'none.zip', '--enclosures', 'empty'])
    assert.equal(status, 1)
    assert.match(stderr, /^shagym: Отказ\.pdf: no file in empty has its SHA-256/)
    assert.ok(!existsSync(at('none.zip')) && !existsSync(at('none.zip.part')))
  })

  test('refuses what is no case, and names no answer', () => {
    for (const [content, told] of [['{"secret', /this is no JSON/], ['{"format":1,"answers":{"iin":"secret"}}', /must have required property/], ['[]', /no case\.json/]]) {
      write('bad.json', content)
      const { status, stderr } = shagym(['draft', 'bad.json', '-o', 'bad.zip'])
      assert.equal(status, 1)
      assert.match(stderr, told)
      assert.doesNotMatch(stderr, /secret/)
    }
    assert.match(shagym(['draft', 'nowhere.json', '-o', 'bad.zip']).stderr, /nowhere\.json/)
    assert.equal(shagym(['draft', 'nowhere.json', '-o', 'bad.zip']).status, 1)
  })

  test('tells a package without its case from a sound one and from a wrong one', () => {
    write('case.json', JSON.stringify(caseOf(request)))
    assert.equal(shagym(['draft', 'case.json', '-o', 'bare.zip', '--without-case']).status, 0)
    assert.equal(shagym(['verify', 'bare.zip']).status, 3)
    write('bare.zip', 'no archive')
    assert.equal(shagym(['verify', 'bare.zip']).status, 1)
    assert.equal(shagym(['verify', 'nowhere.zip']).status, 1)
  })

  test('answers one request as the native engine does', () => {
    const { request, view } = golden[0]
    const { status, stdout } = shagym(['respond'], JSON.stringify(request))
    assert.equal(status, 0)
    assert.deepEqual(JSON.parse(stdout), view)
    assert.equal(shagym(['respond'], '{}').status, 1)
    write('book.json', '{}')
    const refused = shagym(['respond', '--ndjson', '--rulebook', 'book.json'], '{}\n')
    assert.deepEqual([refused.status, refused.stdout], [1, ''])
  })
})
