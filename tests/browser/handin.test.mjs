// Handing in: dropping a package to open it again, an altered one named, sharing, printing, copying, each file alone, and an
// unfinished letter as a marked draft.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { refused } from './cases.mjs'
import { flags } from './chromium.mjs'
import { look } from './look.mjs'
import { folded, textOfPdf } from './package.mjs'
import { visit } from './visit.mjs'
import { arrive, begin, walkThrough, walkTo } from './walk.mjs'
import { wording } from './words.mjs'

let saved = null

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

const saving = async (page, press) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** Lets a file fall on the page, as a hand would. */
async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const given = new DataTransfer()
      given.items.add(new File([Uint8Array.from(atob(base64), each => each.charCodeAt(0))], file, { type: 'application/zip' }))
      return given
    },
    [name, Buffer.from(bytes).toString('base64')],
  )
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.start', event, { dataTransfer: transfer })
}

/** A sheet for sharing that notes what it got and does as it is told: Chromium has none on Linux, and breaks when asked. What can be shared it says itself. */
function stubShare() {
  globalThis.shared = []
  globalThis.sharing = 'works'
  if (typeof Navigator.prototype.canShare !== 'function') throw new Error('this Chromium does not say what can be shared')
  navigator.share = async ({ files }) => {
    for (const file of files) globalThis.shared.push({ name: file.name, type: file.type, bytes: Array.from(new Uint8Array(await file.arrayBuffer())) })
    if (globalThis.sharing === 'closed') throw new DOMException('closed', 'AbortError')
    if (globalThis.sharing === 'fails') throw new DOMException('no', 'NotAllowedError')
  }
}

const sharing = [...flags, '--enable-blink-features=WebShare']

visit('each file alone, shared, printed, and copied field by field', { language: 'kk', args: sharing, mayComplain: [/NotAllowedError/] }, async run => {
  const { page, context } = run
  const words = wording('kk')
  await page.addInitScript(stubShare)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await begin(run)
  await walkThrough(run, refused)
  saved = (await saving(page, () => page.click('.download .button'))).bytes
  const inside = unzipSync(saved)
  const manifest = JSON.parse(Buffer.from(inside['manifest.json']))
  const base = path => path.slice(path.lastIndexOf('/') + 1)

  // Every file the same alone as in the package.
  await page.click('.single-files summary')
  const buttons = page.locator('.single-files li .link')
  assert.equal(await buttons.count(), manifest.files.length)
  for (const [at, { path, sha256: hash }] of manifest.files.entries()) {
    const { name, bytes } = await saving(page, () => buttons.nth(at).click())
    assert.deepEqual([name, sha256(bytes)], [base(path), hash])
    await page.locator('.single-files .notice', { hasText: words('handin.files.done', { name }) }).waitFor()
  }

  // The letter and the enclosures go to the device's own sheet, nothing else.
  const share = page.getByRole('button', { name: words('handin.share') })
  await share.click()
  await page.waitForFunction(() => globalThis.shared.length === 3)
  const shared = await page.evaluate(() => globalThis.shared)
  const wanted = manifest.files.filter(({ path }) => path === 'letter.pdf' || path.startsWith('enclosures/'))
  assert.deepEqual(shared.map(({ name, bytes }) => [name, sha256(Buffer.from(bytes))]), wanted.map(({ path, sha256: hash }) => [base(path), hash]))
  assert.deepEqual(shared.map(({ type }) => type), ['application/pdf', 'application/pdf', 'image/jpeg'])
  await page.evaluate(() => { globalThis.sharing = 'closed' })
  await share.click()
  await page.waitForFunction(() => globalThis.shared.length === 6)
  await page.locator('.share .notice', { hasText: words('handin.share.none') }).waitFor()
  // As when making the files took longer than a press counts: they are kept for the next.
  await page.evaluate(() => { globalThis.sharing = 'fails' })
  await share.click()
  await page.locator('.share .notice', { hasText: words('handin.share.ready') }).waitFor()
  await share.click()
  await page.locator('.share .notice', { hasText: words('handin.share.failed') }).waitFor()
  await page.evaluate(() => { globalThis.sharing = 'works' })
  await share.click()
  await page.locator('.share .notice').waitFor({ state: 'detached' })

  // To print, the PDF opens in a tab of its own; where the browser opens none, it is saved.
  await page.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = blob => {
      globalThis.opened = blob
      return make(blob)
    }
  })
  const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: words('handin.print') }).click()])
  await tab.waitForURL(/^blob:/)
  const printed = await page.evaluate(async () => ({ type: globalThis.opened.type, bytes: Array.from(new Uint8Array(await globalThis.opened.arrayBuffer())) }))
  assert.deepEqual([printed.type, sha256(Buffer.from(printed.bytes))], ['application/pdf', manifest.files[0].sha256])

  await tab.close()
  await page.evaluate(() => { globalThis.open = () => null })
  const unopened = await saving(page, () => page.getByRole('button', { name: words('handin.print') }).click())
  assert.equal(sha256(unopened.bytes), manifest.files[0].sha256)
  await page.locator('.single-files .notice', { hasText: words('handin.print.blocked') }).waitFor()

  // What the map of the portal gives to copy is what the field shows.
  await page.click('.portal-map summary')
  const fields = page.locator('.portal-map .copy')
  const count = await fields.count()
  assert.ok(count >= 6, `${count} fields to copy`)
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at)
    await field.locator('.button').click()
    await field.locator('[role=status]', { hasText: words('handin.copy.done') }).waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await field.locator('pre').textContent())
  }
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await fields.first().locator('.button').click()
  await fields.first().locator('[role=status]', { hasText: words('handin.copy.failed') }).waitFor()
  await look(run, 'handed-in')
})

visit('a package that is dropped on the page comes back', { language: 'en' }, async run => {
  const { page } = run
  await arrive(run)
  await drop(page, 'shagym.zip', saved)
  await page.waitForSelector('.reopen .good')
  assert.equal(await page.locator('.reopen .warning').count(), 0)
  run.language = 'kk'
  await page.click('.reopen > .button')
  await page.waitForSelector('.editable')
  const again = await saving(page, () => page.click('.download .button'))
  assert.equal(sha256(again.bytes), sha256(saved), 'the same package is made of it')
})

visit('what was altered, taken out and put in is named on the page', { language: 'ru' }, async run => {
  const { page } = run
  const inside = unzipSync(saved)
  const enclosure = Object.keys(inside).find(name => name.endsWith('.jpg'))
  inside['letter.txt'] = Buffer.concat([inside['letter.txt'], Buffer.from(' ')])
  inside[enclosure] = Buffer.concat([inside[enclosure], Buffer.from(' ')])
  delete inside['letter.docx']
  inside['<img src=x>.exe'] = Buffer.from('MZ')
  await arrive(run)
  await drop(page, 'altered.zip', zipSync(inside))
  await page.waitForSelector('.reopen .good')
  run.language = 'kk'
  const words = wording('kk')
  const listed = async key => page.locator('.reopen .warning', { hasText: words(key) }).locator('li').allTextContents()
  assert.deepEqual((await listed('handin.open.altered')).sort(), [enclosure, 'letter.txt'].sort())
  assert.deepEqual(await listed('handin.open.absent'), ['letter.docx'])
  assert.deepEqual(await listed('handin.open.extra'), ['<img src=x>.exe'])
  assert.equal(await page.locator('.reopen .warning', { hasText: words('handin.open.left_out') }).count(), 1)
  assert.equal(await page.locator('.reopen img').count(), 0)
  await look(run, 'altered')
})

visit('an unfinished letter can be taken along, in the language that is chosen for it, and says that it is a draft', { language: 'ru' }, async run => {
  const { page } = run
  await begin(run)
  await walkTo(run, refused, 'applicant_name')
  await page.click('.buttons .quiet')
  await page.waitForSelector('.download .button')
  await look(run, 'draft')
  const inside = async () => unzipSync((await saving(page, () => page.click('.download .button'))).bytes)
  for (const locale of ['ru', 'kk']) {
    const words = wording(locale)
    await page.click(`#letter-${locale}`)
    await page.waitForFunction(each => document.querySelector(`#letter-${each}`).checked, locale)
    const files = await inside()
    const names = Object.keys(files)
    assert.ok(names.every(name => /^(draft-letter|enclosures\/|case|manifest)/.test(name)), names.join())
    const text = Buffer.from(files['draft-letter.txt']).toString()
    assert.ok(text.startsWith(words('handin.draft.mark')), text.slice(0, 80))
    assert.ok(text.includes(words('element.identity').slice(1)) || text.includes(wording('ru')('element.identity').slice(1)))
    assert.ok(folded(textOfPdf(Buffer.from(files['draft-letter.pdf']))).startsWith(words('handin.draft.mark')))
    assert.equal(JSON.parse(Buffer.from(files['manifest.json'])).draft, true)
  }
})
