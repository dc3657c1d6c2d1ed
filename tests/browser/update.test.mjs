// A new version of the page: fetched aside, offered, put to use when the person agrees, and not at all when it is broken.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { rude } from './cases.mjs'
import { look } from './look.mjs'
import { firstRelease, lookForUpdate, release, versionOf } from './release.mjs'
import { arriveWith, draftOf, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { begin, ready, step } from './walk.mjs'
import { wording } from './words.mjs'

const dir = firstRelease()

visit('a new version waits for the person', { language: 'ru', dir }, async run => {
  const { page } = run
  const button = page.locator('.notices button')
  await begin(run)
  await ready(run)
  await step(run, { happened: ['late'] })
  await page.check('input[value="local"]')
  await release(dir, 2)
  await lookForUpdate(page)
  await button.waitFor()
  assert.ok((await page.textContent('.notices')).startsWith(wording('ru')('ui.update')))
  assert.equal(await versionOf(page), undefined)
  await look(run, 'update')
  await Promise.all([page.waitForEvent('load'), button.click()])
  await page.waitForSelector('input[value="local"]')
  assert.equal(await versionOf(page), '2')
  assert.ok(await page.isChecked('input[value="local"]'))

  await release(dir, 3)
  rmSync(path.join(dir, 'icon-512.png'))
  await lookForUpdate(page)
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => !installing && !waiting))
  assert.equal(await button.count(), 0)
  await run.server.close()
  await page.reload()
  await page.waitForSelector('input[value="local"]')
  assert.equal(await versionOf(page), '2')
})

const closed = firstRelease()

visit('nor is a new version forced when every tab was closed in between', { language: 'kk', dir: closed }, async run => {
  const { page, context, server } = run
  await begin(run)
  await ready(run)
  await step(run, { happened: ['late'] })
  await page.check('input[value="local"]')
  await release(closed, 2)
  await lookForUpdate(page)
  await page.locator('.notices button').waitFor()
  const blank = await context.newPage()
  await page.close()
  await blank.waitForTimeout(1000)
  const again = await context.newPage()
  await again.goto(server.url)
  await again.waitForSelector('.draft')
  assert.equal(await versionOf(again), undefined)
  const { active, waiting } = await again.evaluate(() => navigator.serviceWorker.ready.then(registration => ({ active: registration.active?.state, waiting: registration.waiting !== null })))
  assert.deepEqual([active, waiting], ['activated', false], 'the browser has started the new worker')
  const button = again.locator('.notices button')
  await button.waitFor()
  await Promise.all([again.waitForEvent('load'), button.click()])
  await again.waitForSelector('.draft')
  assert.equal(await versionOf(again), '2')
  assert.equal(await button.count(), 0)
})

visit('newer rules: the person is told what they change in the case, once', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await arriveWith(run, draftOf(run, rude))
  await page.click('.draft .button')
  await page.waitForSelector('.start', { state: 'detached' })
  await page.waitForTimeout(400)
  const { saved } = await stored(page)
  assert.ok(saved.seen.dates.length > 0 && saved.seen.grounds.length > 0)
  assert.equal(await page.locator('.changes').count(), 0)
  // As it would lie there from a time of other rules: one date another day, one ground more, one less.
  const [date, ...dates] = saved.seen.dates
  const [gone, ...grounds] = saved.seen.grounds
  const seen = { rulebook: { version: '2020.1.1', hash: 'old' }, dates: [{ ...date, date: '2026-01-15' }, ...dates], grounds: [{ id: 'abolished', title: 'Прежнее основание' }, ...grounds] }
  await page.click('.brand')
  await arriveWith(run, { ...saved, seen })
  await page.click('.draft .button')
  await page.waitForSelector('.changes li')
  const lines = await page.$$eval('.changes li', items => items.map(({ textContent }) => textContent))
  const day = date.date.split('-').reverse().join('.')
  assert.deepEqual(lines, [
    words('keep.rules.ground_new', { title: gone.title }),
    words('keep.rules.ground_gone', { title: 'Прежнее основание' }),
    words('keep.rules.date', { title: date.title, before: '15.01.2026', after: day }),
  ])
  await look(run, 'newer-rules')
  await page.waitForTimeout(400)
  assert.equal((await stored(page)).saved.seen.rulebook.hash, 'old', 'the case keeps what it was until the person has seen it')
  await page.click('.changes .button')
  await page.waitForSelector('.changes', { state: 'detached' })
  await page.waitForTimeout(400)
  assert.deepEqual((await stored(page)).saved.seen, saved.seen)
})
