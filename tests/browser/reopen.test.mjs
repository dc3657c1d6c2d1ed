// A package that was saved comes back, on another device too; an altered one is told of, and nothing is lost.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { late } from './cases.mjs'
import { look } from './look.mjs'
import { visit } from './visit.mjs'
import { arrive, begin, walk } from './walk.mjs'
import { wording } from './words.mjs'

let saved = null

const choose = async (page, buffer, name = 'shagym.zip') => {
  await page.click('.start-lead > p .link')
  await page.waitForSelector('#reopen', { state: 'attached' })
  await page.setInputFiles('#reopen', { name, mimeType: 'application/zip', buffer })
}

visit('a package is saved, with each file alone beside it', { language: 'ru' }, async run => {
  const { page } = run
  await begin(run)
  await walk(run, late)
  const download = async press => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  await page.waitForSelector('.download .button')
  saved = (await download(() => page.click('.download .button'))).bytes
  await page.click('.single-files summary')
  const word = await download(() => page.click('.single-files .link:has-text("letter.docx")'))
  assert.deepEqual([word.name, word.bytes.subarray(0, 2).toString()], ['letter.docx', 'PK'])
  await page.click('.download > details:last-of-type > summary')
  await page.fill('#text-limit', '900')
  await page.waitForSelector('#limit-told .notice')
  await look(run, 'single-files')
  const short = await download(() => page.click('.single-files .link:has-text("letter-short.txt")'))
  assert.ok(short.bytes.toString().length > 100)
})

visit('the package is opened on another device', { language: 'en' }, async run => {
  const { page } = run
  await arrive(run)
  await choose(page, saved)
  await page.waitForSelector('.reopen .good')
  // The page goes on in the language of the case.
  run.language = 'ru'
  await look(run, 'reopened')
  await page.click('.reopen > .button')
  await page.waitForSelector('.result')
  assert.equal(await page.getAttribute('html', 'lang'), 'ru')
  assert.ok((await page.textContent('.answers')).length > 100)
  // What is here is not thrown away: the case comes a second time, beside it.
  await page.reload()
  await page.waitForSelector('.result')
  await page.click('.masthead button')
  await page.waitForSelector('.draft')
  await choose(page, saved)
  await page.waitForSelector('.reopen .good')
  await page.waitForFunction(() => document.querySelectorAll('.draft').length === 2)
})

visit('what is no package, cut or altered is told, and nothing changes', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  await arrive(run)
  await choose(page, Buffer.from('hello'))
  const told = key => page.locator('.reopen .bad', { hasText: words(`handin.open.problem.${key}`) }).waitFor()
  await told('not_zip')
  await page.setInputFiles('#reopen', { name: 'a.zip', mimeType: '', buffer: saved.subarray(0, saved.length / 2) })
  await told('cut')
  await look(run, 'not-reopened')
  assert.equal(await page.locator('.draft').count(), 0)
})
