// Releases in any order: newer rules under an open case and older ones again, rules that the program cannot read, a release in the
// middle of a visit or of the fetching, files that the browser has thrown away. The case keeps its rules until the person agrees.
import assert from 'node:assert/strict'
import { late, rude } from './cases.mjs'
import { look } from './look.mjs'
import { change, firstRelease, lookForUpdate, release, releasedNames, versionOf } from './release.mjs'
import { arriveWith, draftOf, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive, begin, ready, step, walkThrough } from './walk.mjs'
import { wording } from './words.mjs'

/** Everybody gets so many more of whatever a term is counted in. */
const longer = (by, version, hash = version.padStart(64, '0')) => book => {
  Object.assign(book, { version, hash })
  for (const term of book.terms) term.amount += by
}

const footer = page => page.textContent('.footer')
const button = page => page.locator('.notices .link')

async function agree(run, version) {
  const { page } = run
  await lookForUpdate(page)
  await button(page).waitFor()
  await Promise.all([page.waitForEvent('load'), button(page).click()])
  await page.waitForFunction(wanted => document.documentElement.dataset.version === wanted, String(version))
}

const dir = { rules: firstRelease(), format: firstRelease(), visit: firstRelease(), mixed: firstRelease() }

visit('newer rules wait for the person, and so do the former ones when they come back', { language: 'ru', dir: dir.rules, further: releasedNames }, async run => {
  const { page } = run
  const words = wording('ru')
  await arriveWith(run, draftOf(run, rude))
  await ready(run)
  await page.click('.draft .button')
  await page.waitForSelector('.start', { state: 'detached' })
  await page.waitForTimeout(400)
  const { seen } = (await stored(page)).saved
  const { version } = seen.rulebook
  assert.ok((await footer(page)).includes(version))

  await release(dir.rules, 2, { rules: longer(2, '2099.1.1') })
  await lookForUpdate(page)
  await button(page).waitFor()
  await page.reload()
  await page.waitForSelector('main form')
  assert.ok((await footer(page)).includes(version), 'nobody agreed to other rules yet')
  assert.equal(await page.locator('.changes').count(), 0)

  await agree(run, 2)
  await page.waitForSelector('.changes li')
  assert.ok((await page.textContent('.changes')).includes(words('keep.rules.changed', { from: version, to: '2099.1.1' })))
  const moved = await page.$$eval('.changes li', items => items.length)
  assert.ok(moved > 0)
  await page.click('.changes .button')
  await page.waitForSelector('.changes', { state: 'detached' })
  await page.waitForTimeout(400)
  assert.equal((await stored(page)).saved.seen.rulebook.version, '2099.1.1')

  await release(dir.rules, 3, { rules: longer(-2, version, seen.rulebook.hash) })
  await agree(run, 3)
  await page.waitForSelector('.changes li')
  assert.equal(await page.$$eval('.changes li', items => items.length), moved)
  assert.deepEqual((await stored(page)).saved.answers.story, rude.story)
})

const broken = [/engine|format|rulebook/i, /404|Failed to/]

visit('rules that this engine cannot read: said in words, and the next release mends it', { language: 'kk', dir: dir.format, further: releasedNames, mayComplain: broken }, async run => {
  const { page } = run
  const words = wording('kk')
  await arriveWith(run, draftOf(run, late))
  await ready(run)
  await page.click('.draft .button')
  await page.waitForSelector('main form')
  await release(dir.format, 2, { rules: book => (book.format = 2) })
  await agree(run, 2)
  await page.getByRole('heading', { level: 1, name: words('ui.failure.load.title') }).waitFor()
  assert.ok((await page.textContent('main')).includes(words('ui.failure.kept')))
  assert.ok(await page.locator('#static').isVisible(), 'what the page says without an engine stands below')
  await look(run, 'rules-of-another-format')
  await release(dir.format, 3, { rules: book => (book.format = 1) })
  await agree(run, 3)
  await page.waitForSelector('main form')
  assert.deepEqual((await stored(page)).saved.answers.story, late.story)
})

visit('a release in the middle of a visit takes parts away: trying again brings the new page, and the case', { language: 'en', dir: dir.visit, further: releasedNames, serviceWorker: false, mayComplain: broken }, async run => {
  const { page } = run
  const words = wording('en')
  await begin(run)
  await page.waitForLoadState('networkidle')
  await release(dir.visit, 2, { rules: longer(2, '2099.1.1') })
  for (let pages = 0; pages < 40 && (await page.$('main form button[type=submit]')); pages += 1) await step(run, { ...rude, enclosures: [] })
  await page.getByRole('heading', { level: 1, name: words('ui.failure.title') }).waitFor()
  await look(run, 'part-taken-away')
  await Promise.all([page.waitForEvent('load'), page.click('main .button:first-child')])
  await page.waitForSelector('.editable')
  assert.equal(await versionOf(page), '2')
  await page.waitForSelector('.changes')
  assert.ok((await page.textContent('.letter')).includes(rude.story))
})

visit('a release in the middle of the fetching is not put together with the one before', { language: 'kk', dir: dir.mixed }, async run => {
  const { page, server } = run
  await arrive(run)
  await ready(run)
  await release(dir.mixed, 2)
  // The page of the next one is there already when the worker of this one asks for it.
  change(dir.mixed, 'index.html', /data-version="2"/, 'data-version="3"')
  await lookForUpdate(page)
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => !installing && !waiting))
  assert.equal(await button(page).count(), 0)
  await server.close()
  await page.reload()
  await page.waitForSelector('.start .disclaimer')
  assert.equal(await versionOf(page), undefined)
})

visit('the browser has thrown the files away and left the worker: they come again', { language: 'ru' }, async run => {
  const { page, server } = run
  await arrive(run)
  await ready(run)
  const count = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).length))).reduce((sum, each) => sum + each, 0))
  const before = await count()
  await page.evaluate(async () => Promise.all((await caches.keys()).map(name => caches.delete(name))))
  await page.reload()
  await page.waitForSelector('.start .disclaimer')
  // All but the note of what is in use, which is not needed as long as there is one version.
  for (let waited = 0; waited < 100 && (await count()) < before - 1; waited += 1) await page.waitForTimeout(100)
  assert.ok((await count()) >= before - 1)
  await server.close()
  await page.reload()
  await page.waitForSelector('.start .disclaimer')
})
