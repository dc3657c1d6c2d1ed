// The hostile files through the page: each is attached or left out with a word, none takes another with it, and the page
// stays alive and quick.
import assert from 'node:assert/strict'
import { corpus } from '../hostile/corpus.mjs'
import { longestTask } from './busy.mjs'
import { refused } from './cases.mjs'
import { attachedNow, choose } from './mending.mjs'
import { resume } from './store.mjs'
import { long, visit } from './visit.mjs'

const together = 30

/** Each sixth unless SHAGYM_LONG is set; natively and in WebAssembly all are looked at each time. */
const chosen = corpus.filter((_, index) => long || index % 6 === 0)

/** On a disk most of the hostile names cannot be. */
const onDisk = ({ name, bytes }, index) => ({ name: `${index}-${name.replace(/[^\w.]+/g, '_').slice(-60)}`, bytes })

/** Removes all attached files, one after the other; runs in the page. */
async function removeAll() {
  for (let button = document.querySelector('.file > .link'); button; button = document.querySelector('.file > .link')) {
    button.click()
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
}

/** What does not depend on the name, which is another one here. */
const ofContent = (type, codes) => [type, ...codes.filter(code => code !== 'extension_lies' && code !== 'tricky_name')].join(' ')
const leftOut = ({ says }) => /^\S+.* (empty|program)\b/.test(says)

/** Each file is attached with the inspector's verdict, or left out with a word. @returns names of files that are there twice */
function check(kept, notices, files) {
  assert.equal(kept.length + notices, files.length)
  for (const each of kept) {
    const { name, finding } = each.from?.[0] ?? each
    assert.ok(finding, `${name} was looked at`)
    const file = files[Number(name.split('-')[0])]
    const [type, ...codes] = file.says.split(' ')
    assert.equal(ofContent(finding.type, finding.findings.map(({ code }) => code)), ofContent(type, codes), name)
  }
  const different = new Set(files.filter(file => !leftOut(file)).map(({ bytes }) => bytes.toString('base64')))
  assert.equal(kept.length, different.size, 'nothing is left out but what is empty, a program or there already')
}

const noticesOf = page => page.locator('.drop + [role=status] .notice').count()

visit('hostile files, thirty at a time', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await page.waitForSelector('.file-wishes')
  let left = 0
  const busy = await longestTask(run, async () => {
    for (let from = 0; from < chosen.length; from += together) {
      const files = chosen.slice(from, from + together)
      await choose(page, files.map(onDisk), 300_000)
      const out = await noticesOf(page)
      check(await attachedNow(page), out, files)
      left += out
      await page.evaluate(removeAll)
    }
  })
  console.log(`counted: ${chosen.length} of ${corpus.length} hostile files through the page, ${left} left out, longest task of the page ${busy.toFixed(0)} ms`)
  assert.ok(busy <= 100, `the page was busy for ${busy} ms`)
})

visit('hostile names', { language: 'kk' }, async run => {
  const { page } = run
  await resume(run, refused)
  const files = corpus.filter(({ set }) => set === 'names').slice(0, together)
  assert.ok(files.length > 5)
  await page.setInputFiles('#q-enclosures', files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })))
  await page.waitForFunction(() => document.querySelectorAll('.drop + [role=status] > p:not(.notice)').length === 0)
  const kept = await attachedNow(page)
  assert.equal(kept.length + (await noticesOf(page)), files.length)
  assert.ok(kept.every(({ finding }) => finding))
})
