// Times in a real browser, each visit in a profile of its own.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { openChromium } from '../browser/chromium.mjs'
import { median, timeEngine } from './time-engine.mjs'

const visits = 3

/** Runs in the page, before anything else: notes when the first screen stands and the engine has answered. */
function watch() {
  const look = () => {
    if (globalThis.usable === undefined && document.querySelector('.start .disclaimer')) globalThis.usable = performance.now()
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
}

/** Milliseconds from the start of the navigation. */
async function timeOf(page) {
  await page.waitForFunction(() => globalThis.usable !== undefined)
  return page.evaluate(() => globalThis.usable)
}

async function visit(url) {
  const browser = await openChromium({ locale: 'ru-RU' })
  const { context, page } = browser
  try {
    await context.addInitScript(watch)
    await page.goto(url)
    const usable = await timeOf(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto('about:blank')
    await page.goto(url)
    return { version: context.browser().version(), usable, again: await timeOf(page) }
  } finally {
    await browser.close()
  }
}

/** The page's own glue, as text: it is part of a larger file there. */
const glue = readFileSync(new URL('../../wasm/module.mjs', import.meta.url), 'utf8').replace('export async', 'async')

/** The engine alone, in the page and under its policy, with the rulebook in the languages of the request. */
async function timeInPage(url, files, request) {
  const { locale, letter_locale: letterLocale = locale } = JSON.parse(request)
  const named = pattern => `./assets/${files.find(name => pattern.test(name))}`
  const languages = Object.fromEntries([...new Set([locale, letterLocale])].map(language => [language, named(new RegExp(`^${language}-.*\\.json$`))]))
  const browser = await openChromium({ locale: 'ru-RU' })
  try {
    await browser.page.goto(url)
    return await browser.page.evaluate(`(async () => {
      ${glue}
      const { Engine } = await loadShagym(fetch(${JSON.stringify(named(/^shagym-.*\.wasm$/))}))
      const json = async address => (await fetch(address)).json()
      const rulebook = await json(${JSON.stringify(named(/^rules-.*\.json$/))})
      rulebook.texts = {}
      for (const [language, address] of Object.entries(${JSON.stringify(languages)})) rulebook.texts[language] = await json(address)
      return (${timeEngine})(Engine, JSON.stringify(rulebook), ${JSON.stringify(request)})
    })()`)
  } finally {
    await browser.close()
  }
}

/**
 * @param dir the built page
 * @param request what `respond` is timed with, as JSON
 * @returns milliseconds: usable (first visit, until the start screen can be used), again (second visit, from the service
 *   worker), open (a rulebook), respond (one call); version of the browser
 */
export async function measureInChromium(dir, request) {
  const server = await serve({ dir })
  try {
    const seen = []
    for (let i = 0; i < visits; i += 1) seen.push(await visit(server.url))
    const { open, respond } = await timeInPage(server.url, readdirSync(path.join(dir, 'assets')), request)
    const middle = key => median(seen.map(each => each[key]))
    return { version: seen[0].version, usable: middle('usable'), again: middle('again'), open, respond }
  } finally {
    await server.close()
  }
}
