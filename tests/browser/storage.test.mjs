// A browser that stores nothing, or is full: it is said once, in plain words, and the walk goes on to the package.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { look } from './look.mjs'
import { assertManifest, download } from './package.mjs'
import { visit } from './visit.mjs'
import { begin, walkTo, step } from './walk.mjs'
import { wording } from './words.mjs'

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
    await page.getByText(words('ui.storage_refused')).waitFor()
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
