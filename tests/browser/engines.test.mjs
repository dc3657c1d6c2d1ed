// The main walk in stock Firefox and in WebKitGTK: the page is visited once, then the network is gone, and everything from the
// first question to the saved package comes from what the visit left. walks.test.mjs does the same in Chromium.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { serve } from '../../scripts/serve.mjs'
import { refused } from './cases.mjs'
import { engines } from './engines.mjs'
import { assertManifest, contentsOf, textOfPdf } from './package.mjs'
import { built, inLanguages } from './visit.mjs'
import { asOfToday, savedIn, walkToResult } from './walk-driven.mjs'
import { wording } from './words.mjs'

const answers = asOfToday(refused)

/** From here on the page's complaints are noted: there is no console to listen to from outside. Firefox gives scripts a global of their own, so `window` it is. */
function listen() {
  window.complaints = []
  const note = what => window.complaints.push(String(what))
  window.addEventListener('error', ({ message }) => note(message))
  window.addEventListener('unhandledrejection', ({ reason }) => note(reason))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => note(violatedDirective))
  for (const loud of ['error', 'warn']) window.console[loud] = note
}

/** Until the service worker has every file and answers for this page. */
async function keeps() {
  const { serviceWorker } = navigator
  await serviceWorker.ready
  if (!serviceWorker.controller) await new Promise(done => serviceWorker.addEventListener('controllerchange', done, { once: true }))
}

async function visitOnce(page, url, language) {
  await page.goto(url)
  await page.waitForSelector('.start .disclaimer')
  await page.click(`.languages [lang=${language}]`)
  await page.waitForSelector(`html[lang=${language}] .start .disclaimer`)
  await page.evaluate(keeps)
}

function assertPackage(zip, language) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-package-'))
  try {
    const files = contentsOf(zip, folder)
    const manifest = assertManifest(files)
    assert.equal(manifest.letter_locale, language)
    for (const { sha256 } of refused.enclosures) assert.ok(manifest.files.some(file => file.sha256 === sha256))
    const { surname, given, patronymic } = refused.applicant_name
    assert.ok(textOfPdf(files.get('letter.pdf')).includes(`${surname} ${given} ${patronymic}`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function walkWithoutNetwork({ open, language }) {
  const server = await serve({ dir: built })
  const { page, downloads, close } = await open()
  try {
    await visitOnce(page, server.url, language)
    await server.close()
    await assert.rejects(fetch(server.url), 'the network is gone')
    // The page itself comes from the visit before as well.
    await page.goto(server.url)
    await page.evaluate(listen)
    await page.waitForSelector(`html[lang=${language}] .start .disclaimer`)
    assert.ok((await walkToResult(page, answers)).includes('enclosures'))
    await page.waitForSelector('.download .button')
    await page.click('.download .button')
    assertPackage(await savedIn(downloads, '.zip'), language)
    await page.waitForSelector('.download .notice.good')
    assert.deepEqual(await page.evaluate(() => window.complaints), [])
    assert.equal(await page.evaluate(() => document.querySelectorAll('.notices .warning, .download :is(.warning, .bad)').length), 0)
    // What was typed outlives the page.
    await page.reload()
    await page.waitForSelector('.download .button')
    assert.ok((await page.textContent('main')).includes(wording(language)('handin.package.get')))
  } finally {
    await close()
    await server.close().catch(() => undefined)
  }
}

for (const { name, open, missing, first } of engines) {
  for (const language of inLanguages(first)) {
    test(`${name}: one visit, then without a network from the first question to the package (${language})`, { skip: missing, timeout: 180_000 }, () =>
      walkWithoutNetwork({ open, language }),
    )
  }
}
