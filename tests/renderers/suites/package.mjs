import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { schemas } from '../../../scripts/rulebook/schemas.mjs'
import { loadRenderers } from '../bundle.mjs'
import { run, textOf, withFile } from '../tools.mjs'
import { handinFor, rules } from '../handin.mjs'
import { answers, contents, given, view } from '../view.mjs'
import { wordsIn } from '../words.mjs'

const { makePackage, planFor, renderDates, renderManifest, fonts, coverage } = await loadRenderers()
const now = '2026-11-23T14:05'
const documents = async id => contents[id]
const valid = schemas().getSchema('manifest.schema.json')
const validCase = schemas().getSchema('case.schema.json')

const words = wordsIn('ru')

const whole = { view, given, now, documents, fonts, coverage, words, handin: handinFor(view), withCase: true, textLimit: null }
const made = input => makePackage({ ...whole, ...input })

const pathsOf = (each, more = {}) => planFor(each, { documents: given.documents, now, withCase: true, textLimit: null, ...more }).files.map(file => file.path)

/** The files of an archive, by name. */
async function unpacked(blob) {
  return withFile(Buffer.from(await blob.arrayBuffer()), 'package.zip', (file, folder) => {
    run('python3', '-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])', file, folder)
    const names = JSON.parse(
      run('python3', '-c', 'import sys, zipfile, json; print(json.dumps(zipfile.ZipFile(sys.argv[1]).namelist()))', file),
    )
    return new Map(names.map(name => [name, readFileSync(path.join(folder, name))]))
  })
}

describe('the package', () => {
  test('holds the planned files in their order, and a manifest that is true of them', async () => {
    const { name, blob, missing, files } = await made({})
    assert.equal(name, view.package.name)
    assert.equal(blob.type, 'application/zip')
    assert.deepEqual(missing, [])
    const unzipped = await unpacked(blob)
    assert.deepEqual([...unzipped.keys()], pathsOf(view))
    assert.deepEqual(pathsOf(view).slice(0, 3), ['letter.pdf', 'letter.docx', 'letter.txt'])
    assert.deepEqual(pathsOf(view).slice(-5), ['Қалай тапсыру керек.html', 'deadlines.ics', 'dates.txt', 'case.json', 'manifest.json'])
    const manifest = JSON.parse(unzipped.get('manifest.json'))
    assert.ok(valid(manifest), JSON.stringify(valid.errors))
    assert.deepEqual(manifest.files, files)
    assert.deepEqual(
      manifest.files.map(file => file.path),
      [...unzipped.keys()].filter(key => key !== 'manifest.json'),
    )
    for (const file of manifest.files) {
      const bytes = unzipped.get(file.path)
      assert.equal(file.size, bytes.length, file.path)
      assert.equal(file.sha256, createHash('sha256').update(bytes).digest('hex'), file.path)
    }
    assert.equal(manifest.files[3].original_name, 'scan 0001.pdf')
    assert.equal(manifest.files[3].role, 'refusal')
    assert.equal(manifest.draft, false)
    assert.deepEqual(manifest.calendar, rules.calendar)
    assert.ok(validCase(JSON.parse(unzipped.get('case.json'))), JSON.stringify(validCase.errors))
    assert.equal(unzipped.get('letter.pdf').subarray(0, 5).toString(), '%PDF-')
    assert.ok(unzipped.get('Қалай тапсыру керек.html').toString().startsWith('<!doctype html>'))
  })

  test('holds the dates as they are saved alone, and no empty calendar', async () => {
    const unzipped = await unpacked((await made({})).blob)
    for (const path of ['deadlines.ics', 'dates.txt']) {
      assert.equal(unzipped.get(path).toString(), renderDates(path, { view, answers, now, words, caseId: given.id }))
    }
    const past = { ...view, events: [] }
    assert.ok(!pathsOf(past).includes('deadlines.ics') && pathsOf(past).includes('dates.txt'))
    assert.ok(!pathsOf({ ...view, deadlines: [], events: [] }).includes('dates.txt'))
  })

  test('can have its manifest in front', async () => {
    const files = [view.package.files.at(-1), ...view.package.files.slice(0, -1)]
    const inFront = { ...view, package: { ...view.package, files } }
    const turned = await made({ view: inFront })
    const usual = await made({})
    assert.deepEqual(turned.files, usual.files)
    const unzipped = await unpacked(turned.blob)
    assert.deepEqual([...unzipped.keys()], pathsOf(inFront))
    assert.deepEqual(JSON.parse(unzipped.get('manifest.json')).files, usual.files)
  })

  test('reads each document once when the manifest comes last', async () => {
    const asked = []
    await made({ documents: async id => (asked.push(id), contents[id]) })
    assert.deepEqual(asked, ['d1', 'd2', 'd3'])
  })

  test('tells which characters the letter could not show', async () => {
    const letter = { ...view.letter, blocks: [{ id: 'a', kind: 'paragraph', lines: ['😀'], citations: [] }] }
    assert.deepEqual((await made({ view: { ...view, letter } })).missing, ['😀'])
  })

  test('is not made without a letter, nor when a document cannot be read', async () => {
    await assert.rejects(made({ view: { ...view, letter: null } }), /no letter/)
    await assert.rejects(made({ documents: () => Promise.reject(new Error('gone')) }), /gone/)
  })

  test('leaves the case out, and shortens the text, as the person wishes', async () => {
    const law = view.letter.blocks.find(({ kind }) => kind === 'paragraph')
    const letter = { ...view.letter, blocks: view.letter.blocks.map(block => (block === law ? { ...block, id: 'norms' } : block)) }
    const unzipped = await unpacked((await made({ view: { ...view, letter }, withCase: false, textLimit: 600 })).blob)
    assert.ok(!unzipped.has('case.json') && !unzipped.get('manifest.json').toString().includes('case.json'))
    const [short, text] = ['letter-short.txt', 'letter.txt'].map(name => unzipped.get(name).toString())
    assert.ok(short.length < text.length, `${short.length} of ${text.length}`)
  })

  test('of an unfinished letter is a draft by name and in every form of it', async () => {
    const elements = [{ id: 'story', title: 'Что произошло', state: 'missing' }]
    const open = { ...view, package: null, letter: { ...view.letter, complete: false, elements } }
    const { name, blob } = await made({ view: open })
    assert.equal(name, 'shagym-draft-2026-11-23.zip')
    const unzipped = await unpacked(blob)
    assert.equal(JSON.parse(unzipped.get('manifest.json')).draft, true)
    const mark = 'ЖОБА. БЕРУГЕ БОЛМАЙДЫ'
    assert.ok(unzipped.get('draft-letter.txt').toString().startsWith(`${mark}\n\nӘлі жетіспейді: Что произошло.\n`))
    assert.ok(textOf(unzipped.get('draft-letter.pdf')).startsWith(mark))
    assert.ok(![...unzipped.keys()].some(path => path === 'letter.pdf' || path.endsWith('.html')))
  })
})

describe('the manifest', () => {
  const text = renderManifest(view, { now, draft: false, engineHash: 'cd'.repeat(32), calendar: rules.calendar }, [
    { sha256: 'ab'.repeat(32), size: 3, original_name: null, source: 'letter', role: null, path: 'letter.pdf' },
  ])

  test('has its keys in one order', () => {
    const manifest = JSON.parse(text)
    assert.deepEqual(Object.keys(manifest), ['format', 'created', 'draft', 'engine', 'rulebook', 'calendar', 'locale', 'letter_locale', 'disclaimer', 'files'])
    assert.deepEqual(Object.keys(manifest.files[0]), ['path', 'role', 'source', 'original_name', 'size', 'sha256'])
    assert.equal(manifest.created, '2026-11-23T14:05+05:00')
    assert.match(text, /^\{\n {2}"format": 2,\n/)
  })

  test('with a wrong hash or an unknown key does not pass the schema', () => {
    assert.ok(valid(JSON.parse(text)))
    assert.ok(!valid({ ...JSON.parse(text), more: 1 }))
    assert.ok(!valid(JSON.parse(text.replace('abab', 'ABAB'))))
  })
})
