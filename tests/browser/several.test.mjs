// Several cases side by side: each with its next date, opened, renamed and deleted for itself; two tabs on one case.
import assert from 'node:assert/strict'
import { late, refused, rude } from './cases.mjs'
import { look } from './look.mjs'
import { draftOf, put, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive, begin, step } from './walk.mjs'
import { wording } from './words.mjs'

const settled = ({ page }) => page.waitForTimeout(400)
const titles = page => page.$$eval('.draft h3', all => all.map(({ textContent }) => textContent))

visit('cases stand side by side, each with its next date', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await arrive(run)
  await put(page, { ...draftOf(run, rude), id: 'rude' })
  await put(page, { ...draftOf(run, late), id: 'late' })
  await page.reload()
  await page.waitForSelector('.draft')
  const [first, second] = await titles(page)
  for (const ground of ['term', 'papers']) assert.ok(first.includes(words(`ground.${ground}.title`)), first)
  assert.ok(second.includes(words('ground.conduct.title')), second)
  const dates = await page.$$eval('.draft', all => all.map(item => item.querySelector('time')?.dateTime ?? null))
  assert.ok(dates.every(date => date === null || /^2026-1[12]-|^2027-/.test(date)), String(dates))
  assert.ok(dates.some(date => date !== null))
  await look(run, 'cases')

  // A third one beside them; none of the others changes.
  await page.click('.start-lead > .button')
  await page.waitForSelector('#q-happened')
  await step(run, refused)
  await settled(run)
  await page.click('.brand')
  await page.waitForFunction(() => document.querySelectorAll('.draft').length === 3)
  assert.equal((await stored(page)).cases.find(({ id }) => id === 'late').answers.story, late.story)

  // Renamed, then opened: from the list, and by the browser's own way back.
  const renamed = page.locator('.draft').nth(1)
  await renamed.locator('summary').first().click()
  await renamed.locator('input[name=name]').fill('ЦОН на Абая <b>')
  await renamed.locator('form button').click()
  await page.getByRole('heading', { name: 'ЦОН на Абая <b>' }).waitFor()
  await page.locator('.draft', { hasText: 'ЦОН' }).locator('.button').first().click()
  await page.waitForSelector('.start', { state: 'detached' })
  await page.goBack()
  await page.waitForSelector('.draft')
  await page.goBack()
  await page.waitForSelector('[id^="q-provider_kind"]')
  assert.deepEqual(Object.keys((await stored(page)).cases.find(({ id }) => !['late', 'rude'].includes(id)).answers), ['happened'])

  await page.click('.brand')
  const gone = page.locator('.draft', { hasText: 'ЦОН' })
  await gone.locator('.draft-delete summary').click()
  await gone.locator('.danger').click()
  await page.waitForFunction(() => document.querySelectorAll('.draft').length === 2)
  assert.equal((await stored(page)).cases.length, 2)
})

visit('two tabs on one case: one at a time, and nothing is lost', { language: 'kk' }, async run => {
  const { page, context, server } = run
  const words = wording('kk')
  await begin(run)
  await step(run, refused)
  await page.check('input[value="local"]')
  const other = await context.newPage()
  await other.goto(server.url)
  await other.click('.draft .button')
  await other.getByRole('heading', { level: 1, name: words('keep.elsewhere') }).waitFor()
  await look({ ...run, page: other }, 'elsewhere')
  // What is typed in the first tab meanwhile is there in the second.
  await page.check('input[value="central"]')
  await other.click('main .button')
  await other.waitForSelector('input[value="central"]:checked')
  await page.getByRole('heading', { level: 1, name: words('keep.elsewhere') }).waitFor()
  await other.check('input[value="local"]')
  await page.click('main .button')
  await page.waitForSelector('input[value="local"]:checked')
  assert.equal((await stored(page)).cases.length, 1)

  // Deleted in one, gone in the other.
  await other.click('main .button.quiet')
  await other.waitForSelector('.draft')
  await other.click('.draft-delete summary')
  await other.click('.draft-delete .danger')
  await page.getByText(words('keep.deleted')).waitFor()
  await settled(run)
  assert.equal((await stored(page)).cases.length, 0)
})

visit('a tab that cannot answer is overtaken, and keeps what it had as a case of its own', { language: 'en' }, async run => {
  const { page, context, server } = run
  const words = wording('en')
  await begin(run)
  await step(run, refused)
  await settled(run)
  // As a browser does to a tab that is long out of sight: no message reaches it.
  await page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
    globalThis.full = true
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...values) {
      if (globalThis.full) throw new DOMException('', 'QuotaExceededError')
      return put.apply(this, values)
    }
  })
  await page.check('input[value="central"]')
  await page.getByText(words('keep.full')).waitFor()
  const other = await context.newPage()
  await other.goto(server.url)
  await other.click('.draft .button')
  await other.click('main .button')
  await other.waitForSelector('input[value="local"]')
  await other.check('input[value="local"]')
  await page.getByText(words('keep.split')).waitFor()
  await page.evaluate(() => (globalThis.full = false))
  await page.click('main form button[type=submit]')
  await page.waitForSelector('input[value="central"]', { state: 'detached' })
  await settled(run)
  const { cases } = await stored(page)
  assert.deepEqual(cases.map(({ answers, typed }) => answers.provider_kind ?? typed.provider_kind).sort(), ['central', 'local'])
})
