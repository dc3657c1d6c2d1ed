// shagym.html, the whole page in one file, opened from a folder: a walk from the first question to the package, with files mended
// on the way, a reload and a resume file, in Chromium and in stock Firefox. Nothing is asked of any network.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { buildSingle } from '../../web/single.mjs'
import { refused } from './cases.mjs'
import { openChromium } from './chromium.mjs'
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
  } finally {
    await close()
  }
})
