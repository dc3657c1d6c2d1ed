// A browser that stores nothing, or is full: it is said once, in plain words, and the walk goes on to the package.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { look } from './look.mjs'
import { fill } from './fill.mjs'
import { assertManifest, download } from './package.mjs'
import { stored } from './store.mjs'
import { visit } from './visit.mjs'
import { begin, walkTo, step } from './walk.mjs'
import { wording } from './words.mjs'

const told = { 'the device is full': 'keep.full' }

const refusals = {
  'IndexedDB is refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  },
  'the database is lost': () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('closed', 'InvalidStateError')
    }
  },
  'the device is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  },
}

for (const [language, [what, refuse]] of ['kk', 'ru', 'en'].map((language, index) => [language, Object.entries(refusals)[index]])) {
  visit(`${what} (${language})`, { language }, async run => {
    const { page, context } = run
    const words = wording(language)
    await context.addInitScript(refuse)
    await begin(run)
    await step(run, refused)
    await page.getByText(words(told[what] ?? 'ui.storage_refused')).waitFor()
    assert.ok((await page.textContent('main')).includes(words('ui.not_saved')))
    assert.ok(!(await page.textContent('main')).includes(words('ui.saved')))
    await look(run, 'storage-refused')
    await walkTo(run, refused, 'enclosures')
    await step(run, refused)
    await page.waitForSelector('.result')
    await download(run, '.download .button', ({ files }) => {
      const hashes = assertManifest(files).files.map(({ sha256 }) => sha256)
      for (const { sha256 } of refused.enclosures) assert.ok(hashes.includes(sha256))
    })
  })
}

visit('the device is full in the middle, and then has room again', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await begin(run)
  await step(run, refused)
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...values) {
      if (globalThis.full) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, values)
    }
    globalThis.full = true
  })
  await walkTo(run, refused, 'enclosures')
  await fill(page, refused)
  await page.getByText(words('keep.full')).waitFor()
  assert.deepEqual([Object.keys((await stored(page)).saved.answers), (await stored(page)).files], [['happened'], []])
  await page.evaluate(() => (globalThis.full = false))
  await page.selectOption('.file select', { index: 1 })
  await page.getByText(words('keep.full')).waitFor({ state: 'detached' })
  await page.waitForTimeout(400)
  const { saved, files } = await stored(page)
  assert.equal(saved.answers.story, refused.story)
  assert.equal(files.length, refused.enclosures.length)
})

for (const [language, error, key] of [
  ['kk', 'UnknownError', 'keep.store_damaged'],
  ['en', 'VersionError', 'keep.newer'],
]) {
  visit(`the database cannot be opened: ${error}`, { language }, async run => {
    const { page, context } = run
    const words = wording(language)
    await context.addInitScript(name => {
      const { open } = IDBFactory.prototype
      IDBFactory.prototype.open = function (...values) {
        if (!globalThis.mended) throw new DOMException('', name)
        return open.apply(this, values)
      }
    }, error)
    await begin(run)
    await step(run, refused)
    await page.getByText(words(key)).waitFor()
    await look(run, `storage-${error}`)
    if (error === 'VersionError') return
    await page.evaluate(() => (globalThis.mended = true))
    await page.click('.notices .button')
    await page.getByText(words(key)).waitFor({ state: 'detached' })
    await context.addInitScript(() => (globalThis.mended = true))
    await page.reload()
    await page.waitForSelector('[id^="q-provider_kind"]')
    assert.deepEqual((await stored(page)).saved.answers, { happened: ['refused'] })
  })
}
