// In Chromium, under the page's own strict policy: from plain modules, and built by Vite. Both make the bytes that Node makes.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { build } from 'vite'
import { serve } from '../../../scripts/serve.mjs'
import { openChromium } from '../../browser/chromium.mjs'
import { at, folder } from '../consumer.mjs'
import { caseOf, withLetter } from '../cases.mjs'

const cases = withLetter(30).map(({ request }) => caseOf(request))
const { openPackager } = await import(at('node_modules/shagym/package.node.mjs'))
const digest = async blob => createHash('sha256').update(Buffer.from(await blob.arrayBuffer())).digest('hex')

const code = (engine, packager) => `
  import { openEngine } from '${engine}'
  import { openPackager } from '${packager}'
  const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
  const [engine, packages] = await Promise.all([openEngine(), openPackager()])
  const { cases } = await (await fetch('./cases.json')).json()
  const made = []
  for (const each of cases) {
    const { blob } = await packages.draft(each)
    made.push(hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())))
  }
  const { faults } = await packages.verify((await packages.draft(cases[0])).blob)
  document.body.textContent = JSON.stringify({ made, faults, state: engine.respond({ locale: 'kk', now: '2026-11-23T10:00', answers: {} }).state })`

const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>consumer</title><script type="module" src="./main.js"></script><body></body></html>'

async function shown(dir) {
  const server = await serve({ dir })
  const browser = await openChromium()
  const complaints = []
  browser.page.on('console', message => complaints.push(message.text()))
  browser.page.on('pageerror', error => complaints.push(error.message))
  try {
    await browser.page.goto(`${server.url}index.html`)
    await browser.page.waitForFunction(() => document.body.textContent.startsWith('{'), null, { timeout: 120_000 }).catch(error => {
      throw new Error(`${error.message} ${complaints.join(' ')}`)
    })
    const answer = JSON.parse(await browser.page.evaluate(() => document.body.textContent))
    return { answer, complaints: complaints.filter(text => !text.includes('favicon')) }
  } finally {
    await browser.close()
    await server.close()
  }
}

describe('shagym in Chromium', async () => {
  const packager = await openPackager()
  const expected = []
  for (const each of cases) expected.push(await digest((await packager.draft(each)).blob))

  const check = async dir => {
    const { answer, complaints } = await shown(dir)
    assert.deepEqual(complaints.filter(text => !/404/.test(text)), [])
    assert.deepEqual(answer, { made: expected, faults: [], state: 'asking' })
  }

  test(`makes ${cases.length} golden cases to the bytes of the command line, from plain modules`, async () => {
    writeFileSync(at('index.html'), page)
    writeFileSync(at('cases.json'), JSON.stringify({ cases }))
    writeFileSync(at('main.js'), code('./node_modules/shagym/index.mjs', './node_modules/shagym/package.mjs'))
    await check(folder)
  })

  test('the same, built by Vite', async () => {
    mkdirSync(at('vite'), { recursive: true })
    writeFileSync(at('vite/index.html'), page)
    writeFileSync(at('vite/main.js'), code('shagym', 'shagym/package'))
    await build({ root: at('vite'), base: './', configFile: false, logLevel: 'error', build: { outDir: at('built'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } } })
    writeFileSync(at('built/cases.json'), JSON.stringify({ cases }))
    await check(at('built'))
  })
})
