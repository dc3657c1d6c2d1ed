// Whatever takes long can be stopped: nothing comes of it, nothing is lost by it, and it can be begun again.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refused } from './cases.mjs'
import { assertManifest, download } from './package.mjs'
import { resume, stored } from './store.mjs'
import { visit } from './visit.mjs'
import { step } from './walk.mjs'

/** Presses what stops the work as soon as it is there, once, however short the work is; runs in the page. */
function stopNext(button) {
  globalThis.stopped = false
  const press = () => {
    const found = document.querySelector(button)
    if (!found) return
    watch.disconnect()
    found.click()
    globalThis.stopped = true
  }
  const watch = new MutationObserver(press)
  watch.observe(document, { subtree: true, childList: true })
}

const working = '.working .link'

visit('the package, a file that takes the complaint along, and a package that is opened are stopped', { language: 'ru' }, async run => {
  const { page } = run
  const saved = []
  page.on('download', each => saved.push(each))
  const stopped = async (button, begin) => {
    await page.evaluate(stopNext, button)
    await begin()
    await page.waitForFunction(() => globalThis.stopped)
    await page.waitForSelector(button, { state: 'detached' })
    await page.waitForTimeout(500)
    assert.equal(saved.length, 0, 'what was stopped is not saved')
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-stop-'))
  try {
    await resume(run, refused)
    await step(run, { enclosures: refused.enclosures })
    await page.waitForSelector('.download .button')
    await stopped(working, () => page.click('.download .button'))
    await download(run, '.download .button', async ({ files }) => assertManifest(files))
    await saved.pop().saveAs(path.join(folder, 'whole.zip'))

    await page.click('.footer p:nth-of-type(3) .link')
    await page.fill('#password', 'құпия сөз 12')
    const form = 'main form [type=submit]'
    await stopped(`${form} + .button`, () => page.click(form))
    await Promise.all([page.waitForEvent('download'), page.click(form)])
    saved.pop()

    await page.click('.brand')
    await page.click('.start-lead > p .link')
    await page.waitForSelector('#reopen', { state: 'attached' })
    await stopped(working, () => page.setInputFiles('#reopen', path.join(folder, 'whole.zip')))
    const { cases } = await stored(page)
    await page.waitForSelector('#reopen', { state: 'attached' })
    await page.setInputFiles('#reopen', path.join(folder, 'whole.zip'))
    await page.waitForSelector('.reopen .good')
    assert.ok((await stored(page)).cases.length > cases.length)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
