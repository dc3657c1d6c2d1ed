// What is stored where, nothing kept on a shared computer, and one action after which nothing is left.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { fill } from './fill.mjs'
import { look } from './look.mjs'
import { resume, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive, ready, step } from './walk.mjs'
import { wording } from './words.mjs'

/** Everything a browser can keep for a page. */
const traces = page =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }))

const nothing = { databases: [], caches: [], workers: 0, local: 0, session: 0, cookies: '' }

visit('one action leaves no trace, in other tabs either', { language: 'kk' }, async run => {
  const { page, context, server } = run
  const words = wording('kk')
  await resume(run, refused)
  await ready(run)
  await fill(page, { enclosures: [pdf('a.pdf')] })
  await page.waitForTimeout(400)
  const other = await context.newPage()
  await other.goto(server.url)
  await other.waitForSelector('.draft')
  await other.click('.footer p .link:first-child')
  await other.getByRole('heading', { level: 1, name: words('keep.where') }).waitFor()
  await look({ ...run, page: other }, 'storage')
  const before = await traces(other)
  assert.deepEqual([before.databases, before.caches.length, before.workers], [['shagym'], 2, 1])
  await other.click('main .danger')
  await other.getByText(words('keep.wiped')).waitFor()
  await page.getByText(words('keep.wiped')).waitFor()
  await look({ ...run, page: other }, 'wiped')
  assert.deepEqual(await traces(other), nothing)
  // Nor does going on to type bring any of it back.
  await page.click('.start .button')
  await step(run, refused)
  await page.waitForTimeout(400)
  assert.deepEqual(await traces(page), nothing)
})

visit('on a shared computer nothing is kept', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await arrive(run)
  await page.click('.footer p .link:first-child')
  await page.getByRole('button', { name: words('keep.shared.do') }).click()
  await page.getByText(words('keep.off')).waitFor()
  await page.click('.start .button')
  await step(run, refused)
  await look(run, 'keeps-nothing')
  await page.click('.brand')
  await page.getByText(words('ui.start.unsaved')).waitFor()
  await page.waitForTimeout(400)
  assert.deepEqual(await stored(page), { cases: [], files: [] })
  // The browser asks before the page goes, and after that nothing of it is there.
  page.once('dialog', dialog => dialog.accept())
  await page.reload()
  await page.getByText(words('keep.off')).waitFor()
  assert.equal(await page.locator('.draft').count(), 0)
})
