// A visit to the built page: server, recording proxy and browser, all fresh. A visit ends with a look at what must never
// happen: something in the console, something against the security policy, a request for anything but the page's files.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serve } from '../../scripts/serve.mjs'
import { builtFiles } from '../support/built-files.mjs'
import { openChromium } from './chromium.mjs'
import { openWire } from './wire.mjs'

export const built = fileURLToPath(new URL('../../build/web', import.meta.url))

/** Names of the files that the page consists of. */
export const ownFiles = builtFiles(built)

/** When all visits happen, in Kazakhstan civil time: a Monday, in working hours. */
export const now = '2026-11-23T10:15'

export const small = { width: 360, height: 740 }
export const large = { width: 1280, height: 900 }

/** Whether there is time for everything: scripts/test with SHAGYM_LONG=1. */
export const long = Boolean(process.env.SHAGYM_LONG)

/** All languages when there is time, or the one of them that a file takes, so that each has its share. */
export const inLanguages = one => (long ? ['kk', 'ru', 'en'] : [one])

const regions = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }

async function open({ language = 'ru', viewport = small, dir = built, serviceWorker = true, further, ...options }) {
  const server = await serve({ dir })
  const wire = await openWire()
  const browser = await openChromium({
    locale: regions[language],
    viewport,
    // Pages that glide make every click wait.
    reducedMotion: 'reduce',
    // Without the bypass rule Chromium would not send this computer's own addresses through the proxy.
    proxy: { server: wire.url, bypass: '<-loopback>' },
    ...options,
  })
  const { context, page } = browser
  // A busy machine takes its time; a wait that is in vain costs it only in a test that fails.
  context.setDefaultTimeout(60_000)
  const complaints = []
  const asked = []
  context.on('request', request => asked.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' }))
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => complaints.push(`thrown: ${error.message}`))
  if (options.javaScriptEnabled !== false) {
    await context.clock.setFixedTime(new Date(`${now}+05:00`))
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', event => console.error(`against the policy: ${event.violatedDirective}`)),
    )
  }
  if (!serviceWorker) await context.addInitScript(() => delete Navigator.prototype.serviceWorker)
  const close = async () => {
    await browser.close()
    await Promise.all([wire.close(), server.close()])
  }
  return { language, viewport, server, context, page, complaints, asked, wire, further, close }
}

/** In a long visit the browser looks by itself whether the service worker is still the same. */
const looksForUpdate = (server, { url, headers = {} }) => url === `${server.url}sw.js` && headers.referer === url

/** How much was asked of the network so far, by the page and its service worker. */
export const askedOfNetwork = ({ server, wire }) => wire.seen.filter(request => !looksForUpdate(server, request)).length

/** Everything that was asked for is a file of the page, asked for with nothing in hand. */
export function assertOnlyOwnFiles({ server, asked, wire, further }) {
  const own = new Set([server.url, ...ownFiles.map(name => server.url + name)])
  const foreign = [...asked, ...wire.seen].filter(request => {
    const { method, url, body, headers = {} } = request
    if (url.startsWith(`blob:${server.url}`)) return false
    // Parts of the browser itself, such as its reader for PDF.
    if (/^chrome(-extension)?:/.test(url)) return false
    if (looksForUpdate(server, request)) return false
    const known = own.has(url) || further?.test(url.slice(server.url.length))
    return method !== 'GET' || !known || body !== '' || headers.cookie || headers.referer
  })
  assert.deepEqual(foreign, [])
}

/**
 * A test that visits the page. `work` gets the visit before anything is loaded.
 * @param options language, viewport, serviceWorker (false: the browser has none), `mayComplain` (patterns of complaints
 *   that belong to this test), `further` (pattern of files that are the page's in this test alone), and Playwright's
 */
export function visit(name, { mayComplain = [], ...options }, work) {
  test(name, async () => {
    const visit = await open(options)
    try {
      await work(visit)
      assert.deepEqual(visit.complaints.filter(text => !mayComplain.some(pattern => pattern.test(text))), [])
      assertOnlyOwnFiles(visit)
    } finally {
      await visit.close()
    }
  })
}
