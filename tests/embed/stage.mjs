// A stage for the element: somebody else's page on one origin (localhost), the assistant on another (127.0.0.1), which browsers
// take for two sites. The host's pages are written by the tests; reports of its policy are collected.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { serveLocally } from '../../scripts/local-server.mjs'
import { serve } from '../../scripts/serve.mjs'
import { openChromium } from '../browser/chromium.mjs'
import { built, now } from '../browser/visit.mjs'

/** Milliseconds for what takes one on a machine that does nothing else. */
export const patience = 60_000

export const pinned = JSON.parse(readFileSync(`${built}/widget/integrity.json`, 'utf8'))

/** Path to `{ type, headers, body }`; what is asked for otherwise is not there. */
async function openHost(files, reports) {
  const { port, close } = await serveLocally((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (request.method === 'POST') {
      let body = ''
      request.on('data', piece => (body += piece))
      request.on('end', () => reports.push(body))
      return response.writeHead(204).end()
    }
    const file = files[pathname]
    if (!file) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
    response.writeHead(200, { 'content-type': file.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...file.headers })
    response.end(file.body)
  })
  return { origin: `http://localhost:${port}`, close }
}

/** Notes each event of every element, as a portal's own script would. */
const listener = `
globalThis.heard = []
for (const type of ['ready', 'screen', 'height', 'package', 'error']) {
  document.addEventListener(type, event => event.target.localName === 'shagym-assistant' && heard.push({ id: event.target.id, type, ...event.detail }), true)
}`

/** A plain page of a portal. @param body with the element in it */
export const portal = ({ home, body, lang = 'ru', head = '', script = 'module' }) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Portal</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}<script src="/listener.js"></script>${script ? `<script type="module" src="${home}widget/shagym-assistant.js"></script>` : ''}</head>
<body>${body}</body></html>`

/** By itself this Chromium refuses storage to frames of other sites, as many people's browsers do. */
const thirdParties = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }

/**
 * Both sites, for a browser of any kind.
 * @param files called with `{ home, origin }`, gives the host's pages
 * @param allowed origins that may frame the assistant; the host's own unless said otherwise
 */
export async function openSites({ files, allowed }) {
  const reports = []
  const pages = {}
  const host = await openHost(pages, reports)
  const assistant = await serve({ dir: built, embedOrigins: allowed ?? [host.origin] })
  Object.assign(pages, { '/listener.js': { type: 'text/javascript', body: listener } }, await files({ home: assistant.url, origin: host.origin }))
  return { host, assistant, home: assistant.url, reports, pages, shut: () => Promise.all([host.close(), assistant.close()]) }
}

/** @param options of `openSites`; `storage`: whether frames of other sites may store anything; and Playwright's */
async function open({ files, allowed, storage = true, mayComplain = [], ...options }) {
  const { shut, ...sites } = await openSites({ files, allowed })
  const browser = await openChromium({ locale: 'ru-RU', viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce', ...(storage ? { preferences: thirdParties } : {}), ...options }).catch(async error => {
    await shut()
    throw error
  })
  const { context, page } = browser
  context.setDefaultTimeout(patience)
  await context.clock.setFixedTime(new Date(`${now}+05:00`))
  const complaints = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => complaints.push(`thrown: ${error.message}`))
  const close = async () => {
    await browser.close()
    await shut()
  }
  return { ...sites, context, page, complaints, mayComplain, close }
}

export function stage(name, options, work) {
  test(name, { timeout: 10 * patience }, async () => {
    const run = await open(options)
    try {
      await work(run)
      assert.deepEqual(run.complaints.filter(text => !run.mayComplain.some(pattern => pattern.test(text))), [])
      assert.deepEqual(run.reports, [])
    } finally {
      await run.close()
    }
  })
}

/** Waits for what comes sooner or later. */
export async function until(happens, what) {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 100))) if (await happens()) return
  throw new Error(`never came: ${what}`)
}

/** The frames that show the assistant, in the order in which they came. */
export const framesOf = ({ page, home }) => page.frames().filter(frame => frame.url().startsWith(`${home}embed.html`))

/** What the elements have told so far. */
export const heard = (page, type) => page.evaluate(wanted => heard.filter(each => !wanted || each.type === wanted).map(({ archive, files, ...rest }) => rest), type)

/** Whether one of the things told has all these members. */
export const isTold = (all, members) => all.some(each => Object.entries(members).every(([name, value]) => each[name] === value))

/** Waits until an element tells this. */
export async function hear(page, type, members = {}) {
  // Asked for again and again: what Playwright waits with does not work beside a polluted prototype.
  for (const end = Date.now() + patience; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 100))) {
    if (isTold(await heard(page, type), members)) return
  }
  throw new Error(`never heard ${type} ${JSON.stringify(members)}, but ${JSON.stringify(await heard(page))}`)
}

/** Opens a page of the host's and waits until its element is ready; gives the frame of the assistant. */
export async function arrive(run, path = '/') {
  await run.page.goto(run.host.origin + path)
  await hear(run.page, 'ready')
  const [frame] = framesOf(run)
  await frame.waitForSelector('.start .disclaimer')
  return frame
}
