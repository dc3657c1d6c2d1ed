// Many photos at once: taken in one after the other, the page stays quick, and stopping loses nothing that is there.
import assert from 'node:assert/strict'
import { pictures } from '../repair/pictures.mjs'
import { longestTask } from './busy.mjs'
import { refused } from './cases.mjs'
import { attachedNow, choose, put, traced } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'

const { large } = await pictures({ large: { kind: 'page', width: 4032, height: 3024, types: ['jpg'], quality: 0.9 } })
const photo = traced(large.jpg, 'jpg', 6)

/** Photos of 12 megapixels, each other bytes: a number in the comment makes them differ. */
const photos = count =>
  Array.from({ length: count }, (_, index) => {
    const text = Buffer.from(`no ${index}`)
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text])
    return { name: `IMG_${1000 + index}.JPG`, bytes: Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]) }
  })

visit('forty photos of twelve megapixels', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await page.waitForSelector('.file-wishes')
  const started = Date.now()
  const busy = await longestTask(run, () => choose(page, photos(40), 600_000))
  const seconds = (Date.now() - started) / 1000
  const kept = await attachedNow(page)
  // All turned photos look the same and are the same bytes in the end: each is there all the same.
  assert.equal(kept.length, 40)
  assert.deepEqual(new Set(kept.map(({ id }) => id)).size, 40)
  for (const { steps } of kept) assert.deepEqual(steps, ['cleaned', 'turned'])
  console.log(`counted: 40 photos of 12 megapixels: ${seconds.toFixed(1)} s, longest task of the page ${busy.toFixed(0)} ms`)
  assert.ok(busy <= 100, `the page was busy for ${busy} ms`)
})

visit('stopped in the middle', { language: 'kk' }, async run => {
  const { page } = run
  await resume(run, refused)
  await put(page, photos(12))
  await page.waitForSelector('.file:nth-child(2)', { timeout: 60_000 })
  await page.click('.drop + [role=status] .link')
  await page.waitForFunction(() => document.querySelectorAll('.drop + [role=status] > p:not(.notice)').length === 0)
  const kept = await attachedNow(page)
  assert.ok(kept.length >= 2 && kept.length < 12, String(kept.length))
  assert.equal(await page.locator('.drop + [role=status] .notice').count(), 12 - kept.length, 'each that was left out is named')
  // What was left out can be chosen again.
  await choose(page, photos(12).slice(-1))
  assert.equal((await attachedNow(page)).length, kept.length + 1)
})
