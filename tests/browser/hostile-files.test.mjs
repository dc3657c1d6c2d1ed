// The hostile files through the page: each is attached or left out with a word, none takes another with it, and the page
// stays alive and quick.
import assert from 'node:assert/strict'
import { corpus } from '../hostile/corpus.mjs'
import { refused } from './cases.mjs'
import { attachedNow } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'

const together = 30

visit('every hostile file, thirty at a time', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await page.waitForSelector('.file-wishes')
  await page.evaluate(() => {
    globalThis.busy = []
    new PerformanceObserver(list => globalThis.busy.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  let left = 0
  for (let from = 0; from < corpus.length; from += together) {
    const files = corpus.slice(from, from + together)
    await page.setInputFiles('#q-enclosures', files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })), { timeout: 60_000 })
    await page.waitForFunction(() => document.querySelectorAll('.drop + [role=status] > p:not(.notice)').length === 0, null, { timeout: 300_000 })
    left += await page.locator('.drop + [role=status] .notice').count()
  }
  const kept = await attachedNow(page)
  assert.equal(kept.length + left, corpus.length)
  for (const each of kept) {
    const original = each.from?.[0] ?? each
    assert.ok(original.finding, `${original.name} was looked at`)
    assert.ok(!original.finding.findings.some(({ code }) => code === 'program' || code === 'empty'), original.name)
  }
  const busy = await page.evaluate(() => Math.max(0, ...globalThis.busy))
  console.log(`counted: ${corpus.length} hostile files: ${kept.length} attached, ${left} left out, longest task ${busy.toFixed(0)} ms`)
})
