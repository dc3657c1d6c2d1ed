// Hundreds of small files at once: the list is drawn and stored a few times a second, not for each of them.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { attachedNow, choose } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'

const count = 200

visit(`${count} files at once`, { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await page.waitForSelector('.file-wishes')
  await page.evaluate(() => {
    // Each drawing that adds files is one record of changes, however many it adds.
    globalThis.drawings = 0
    new MutationObserver(records => (globalThis.drawings += records.some(({ target, addedNodes }) => target.matches?.('.files') || [...addedNodes].some(node => node.matches?.('.files'))) ? 1 : 0)).observe(document.querySelector('main'), { childList: true, subtree: true })
    globalThis.writings = 0
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...values) {
      if (this.name === 'cases') globalThis.writings += 1
      return put.apply(this, values)
    }
  })
  const started = Date.now()
  await choose(page, Array.from({ length: count }, (_, index) => pdf(`${index}.pdf`, 'other', `Page ${index}`)), 120_000)
  const seconds = (Date.now() - started) / 1000
  const { drawings, writings } = await page.evaluate(() => ({ drawings: globalThis.drawings, writings: globalThis.writings }))
  assert.equal(await page.locator('.file').count(), count)
  const kept = await attachedNow(page)
  assert.deepEqual(kept.map(({ name }) => name), Array.from({ length: count }, (_, index) => `${index}.pdf`))
  console.log(`counted: ${count} files: ${seconds.toFixed(1)} s, the list drawn ${drawings} times and stored ${writings} times`)
  // Four times a second at most, and once more at the end.
  assert.ok(drawings <= seconds * 4 + 2 && drawings < count / 2, `drawn ${drawings} times in ${seconds} s`)
  assert.ok(writings <= drawings + 5, `stored ${writings} times`)
  // What is taken away at once is gone, and the others stay.
  await page.locator('.file').first().locator('> .link').click()
  await page.waitForFunction(wanted => document.querySelectorAll('.file').length === wanted, count - 1)
})
