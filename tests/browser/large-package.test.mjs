// Many enclosures, and large ones: the package is made in a stream, nothing is twice in memory, and it can be opened again.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { peakMemory } from './memory.mjs'
import { choose } from './mending.mjs'
import { arriveWith, draftOf, resume } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive } from './walk.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'shagym-large-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** One page and a stream that nothing can make smaller. */
function scan(name, size) {
  const { bytes } = pdf(name, 'other', name)
  const noise = randomFillSync(Buffer.alloc(size))
  const at = bytes.lastIndexOf('xref\n')
  const object = Buffer.concat([Buffer.from(`6 0 obj\n<< /Length ${size} >>\nstream\n`), noise, Buffer.from('\nendstream\nendobj\n')])
  const end = bytes.subarray(at).toString('latin1').replace(/startxref\n\d+/, `startxref\n${at + object.length}`)
  return { name, bytes: Buffer.concat([bytes.subarray(0, at), object, Buffer.from(end, 'latin1')]) }
}

const contents = file =>
  JSON.parse(execFileSync('python3', ['-c', 'import sys, zipfile, json; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({i.filename: i.file_size for i in z.infolist()}))', file], { encoding: 'utf8', maxBuffer: 1 << 26 }))

async function attach({ page }, files) {
  await page.waitForSelector('.file-wishes')
  await choose(page, files, 300_000)
  await page.click('main form button[type=submit]')
  await page.waitForSelector('.editable', { timeout: 60_000 })
}

async function make({ page }, name) {
  const file = path.join(folder, name)
  const [saved] = await Promise.all([page.waitForEvent('download', { timeout: 300_000 }), page.click('.download .button')])
  await saved.saveAs(file)
  return file
}

visit('200 MB of enclosures', { language: 'ru' }, async run => {
  await resume(run, refused)
  const taken = await peakMemory(run, () => attach(run, Array.from({ length: 20 }, (_, index) => scan(`scan ${index}.pdf`, 10_000_000))))
  const made = await peakMemory(run, () => make(run, 'large.zip'))
  const enclosed = Object.entries(contents(made.result)).filter(([name]) => name.startsWith('enclosures/'))
  assert.equal(enclosed.length, 20)
  const size = enclosed.reduce((sum, [, each]) => sum + each, 0) / 1e6
  assert.ok(size > 200)
  await run.page.click('.masthead button')
  await arrive(run)
  await run.page.click('.start-lead > p .link')
  await run.page.waitForSelector('#reopen', { state: 'attached' })
  const opened = await peakMemory(run, async () => {
    await run.page.setInputFiles('#reopen', made.result)
    await run.page.waitForSelector('.reopen .good', { timeout: 300_000 })
  })
  for (const [what, { page, all }] of Object.entries({ taken, made, opened })) {
    console.log(`counted: 200 MB ${what}: the page took ${page.toFixed(0)} MB, the browser in all ${all.toFixed(0)} MB`)
    assert.ok(all < 1.5 * size, `${what}: ${all} MB`)
  }
})

visit('500 enclosures, from the draft of an earlier visit', { language: 'kk' }, async run => {
  const { page } = run
  const files = Array.from({ length: 500 }, (_, index) => pdf(`құжат ${index}.pdf`, 'other', `Document ${index}`))
  const documents = files.map(({ id, name, sha256, bytes, role }) => ({ id, name, sha256, type: 'pdf', size: bytes.length, role }))
  const draft = draftOf(run, refused)
  await arriveWith(run, { ...draft, documents, answers: { ...draft.answers, enclosures: true } }, files)
  await page.click('.draft .button')
  await page.waitForSelector('.editable', { timeout: 60_000 })
  const file = await make(run, 'many.zip')
  const sizes = contents(file)
  const enclosed = Object.keys(sizes).filter(name => name.startsWith('enclosures/'))
  assert.deepEqual(enclosed.map(name => sizes[name]), files.map(({ bytes }) => bytes.length))
  await page.locator('.letter ol > li:nth-child(500)').waitFor()
})
