// shagym.html, the whole page in one file, opened from a folder: a walk from the first question to the package, with files mended
// on the way, a reload, and at the end nothing left behind, in Chromium and in stock Firefox. Nothing is asked of any network.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { buildSingle } from '../../web/single.mjs'
import { refused } from './cases.mjs'
import { openChromium } from './chromium.mjs'
import { fill } from './fill.mjs'
import { hasFirefox, openFirefox } from './firefox.mjs'
import { look } from './look.mjs'
import { assertManifest, contentsOf } from './package.mjs'
import { small } from './visit.mjs'
import { savedIn, walkToResult } from './walk-driven.mjs'

let folder
let address
let size

before(async () => {
  // A folder as people have them: blanks and letters that an address has to escape.
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'shagym-single-')), 'Менің құжаттарым 100%')
  mkdirSync(folder)
  const file = path.join(folder, 'shagym.html')
  size = await buildSingle(file)
  address = pathToFileURL(file).href
})
after(() => rmSync(path.dirname(folder), { recursive: true }))

test('is one file with a policy of its own, and names no other', () => {
  const page = readFileSync(path.join(folder, 'shagym.html'), 'utf8')
  assert.ok(size < 8_000_000, `${size} bytes`)
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/]{43}=';/)
  assert.ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\bhttps?:/.test(policy), policy)
  const markup = page.replace(/<script type="module">[^]*<\/script>/, '')
  assert.deepEqual(markup.match(/<(?:script|link|img|iframe|source)\b[^>]*\s(?:src|href)="(?!data:)[^"]*"/g), null)
})

test('without JavaScript it says what the page says', async () => {
  const { page, close } = await openChromium({ javaScriptEnabled: false })
  await page.goto(address)
  assert.equal(await page.locator('section[lang=kk] > h2').isVisible(), true)
  await close()
})

async function walk(page) {
  await page.goto(address)
  await page.waitForSelector('.start .disclaimer')
  await page.click('.languages [lang=kk]')
  await page.waitForSelector('html[lang=kk] .start .disclaimer')
  assert.ok((await walkToResult(page, refused)).includes('enclosures'))
  await page.reload()
  await page.waitForSelector('.result')
  await page.waitForSelector('.download .button')
}

/** What a browser can keep for a file that it opened; runs in the page. */
const traces = async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name), session: sessionStorage.length, local: localStorage.length })

/** One action, and nothing of the case is left, neither now nor after going on or opening the file again. */
async function wipe(page) {
  assert.deepEqual((await page.evaluate(traces)).databases, ['shagym'])
  await page.click('.footer p .link:first-child')
  await page.click('main .danger')
  await page.waitForSelector('.notices .good')
  const nothing = { databases: [], session: 0, local: 0 }
  assert.deepEqual(await page.evaluate(traces), nothing)
  await page.click('.start .button')
  await page.waitForSelector('#q-happened')
  await fill(page, refused)
  await pause(400)
  assert.deepEqual(await page.evaluate(traces), nothing)
}

function assertPackage(zip) {
  const files = contentsOf(zip, path.join(folder, path.basename(zip, '.zip')))
  const hashes = assertManifest(files).files.map(({ sha256 }) => sha256)
  for (const { sha256 } of refused.enclosures) assert.ok(hashes.includes(sha256))
  assert.equal(files.get('letter.pdf').subarray(0, 5).toString(), '%PDF-')
}

test('Chromium: from the first question to the package', async () => {
  const { page, context, close } = await openChromium({ locale: 'ru-RU', viewport: small, reducedMotion: 'reduce' })
  const complaints = []
  const asked = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  context.on('request', request => asked.push(request.url()))
  try {
    await walk(page)
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.download .button')])
    const zip = path.join(folder, 'chromium.zip')
    await saved.saveAs(zip)
    assertPackage(zip)
    await look({ page, language: 'kk', viewport: small }, 'single-result')
    await wipe(page)
    const again = await context.newPage()
    await again.goto(address)
    await again.waitForSelector('.start .disclaimer')
    assert.equal(await again.locator('.draft').count(), 0)
    assert.deepEqual(complaints, [])
    assert.deepEqual(asked.filter(url => !/^(data|blob):/.test(url) && url !== address), [])
  } finally {
    await close()
  }
})

test('Firefox: from the first question to the package', { skip: !hasFirefox && 'Firefox is not installed' }, async () => {
  const { page, downloads, close } = await openFirefox()
  try {
    await walk(page)
    await page.click('.download .button')
    assertPackage(await savedIn(downloads, '.zip'))
    assert.equal(await page.evaluate(() => document.querySelectorAll('.notices .warning').length), 0)
    await wipe(page)
  } finally {
    await close()
  }
})
