// A case is saved to one file and goes on in another browser, with a password and without.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { refused } from './cases.mjs'
import { fill } from './fill.mjs'
import { look } from './look.mjs'
import { resume, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive } from './walk.mjs'
import { wording } from './words.mjs'

const password = 'құпия сөз 12'
const saved = {}

async function save(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('main form .button')])
  assert.match(file.suggestedFilename(), /^shagym-2026-11-23\.shagym$/)
  return readFileSync(await file.path())
}

async function choose(page, buffer) {
  if (!(await page.$('#reopen'))) await page.click('.start-lead > p .link')
  await page.waitForSelector('#reopen', { state: 'attached' })
  await page.setInputFiles('#reopen', { name: 'a.shagym', mimeType: '', buffer })
}

visit('a case is saved to a file', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  await resume(run, refused)
  await fill(page, refused)
  await page.click('.footer p:nth-of-type(3) .link')
  await page.getByRole('heading', { level: 1, name: words('keep.carry') }).waitFor()
  saved.open = await save(page)
  await page.fill('#password', 'қысқа')
  await page.click('main form .button')
  await page.getByText(words('keep.carry.password.short', { n: 8 })).waitFor()
  await look(run, 'carry-short')
  await page.fill('#password', password)
  saved.locked = await save(page)
  await page.getByText(words('keep.carry.done', { name: 'shagym-2026-11-23.shagym', date: '23.11.2026' })).waitFor()
  await look(run, 'carry-done')
  assert.ok(saved.open.includes(Buffer.from(refused.story.split('\n')[0])))
  assert.ok(!saved.locked.includes(Buffer.from(refused.story.split('\n')[0])))
  await page.goBack()
  await page.waitForSelector('.files')
})

visit('and goes on in another browser', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await arrive(run)
  const told = key => page.getByText(words(`keep.open.problem.${key}`)).waitFor()
  await choose(page, saved.locked.subarray(0, -100))
  await told('cut')
  await look(run, 'resume-cut')
  await choose(page, Buffer.concat([saved.locked.subarray(0, 8), Buffer.from([9]), saved.locked.subarray(9)]))
  await told('newer')
  await choose(page, saved.locked)
  await page.fill('#password', 'not the password')
  await page.click('.reopen form .button')
  await told('password')
  await look(run, 'resume-password')
  assert.equal((await stored(page)).cases.length, 0)
  await page.fill('#password', password)
  await page.click('.reopen form .button')
  await page.waitForSelector('.reopen .good')
  run.language = 'kk'
  await look(run, 'resume-open')
  await page.waitForTimeout(400)
  const { saved: given, files } = await stored(page)
  assert.equal(given.answers.story, refused.story)
  assert.deepEqual(given.documents.map(({ name, role }) => [name, role]), refused.enclosures.map(({ name, role }) => [name, role]))
  assert.deepEqual(files.toSorted(), refused.enclosures.map(({ id }) => id).toSorted())
  await page.click('.reopen > button.button')
  await page.waitForSelector('.files')
  // Opened once more it stands beside the first one.
  await page.click('.brand')
  await page.waitForSelector('.draft')
  await choose(page, saved.open)
  await page.waitForFunction(() => document.querySelectorAll('.draft').length === 2)
  await page.waitForTimeout(400)
  const { cases } = await stored(page)
  assert.notEqual(cases[0].id, cases[1].id)
})
