/**
 * Service worker: keeps every file of one build in one cache and answers from the one in use. The build fills in the list; a
 * new build is a new version. A browser starts a new worker by itself once all tabs are closed, so what is in use is noted
 * apart, and changes only when the person agrees. Other origins are never touched.
 */

/** Filled in by the build (offline.mjs): path and content hash of every file. */
declare const __FILES__: Record<string, string>
declare const __VERSION__: string

/** One mention: the build puts the whole list in its place. */
const files = __FILES__

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const prefix = 'shagym '
const current = prefix + __VERSION__

/** Holds nothing but the name of the cache in use. */
const note = 'shagym in use'

const address = (path: string) => new URL(path, worker.registration.scope).href

async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(prefix) && name !== note)
}

/** Whether it is what the build made: a release that comes out in the middle gives files of one version and of the next. */
async function fits(response: Response, path: string): Promise<boolean> {
  if (!response.ok) return false
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer())
  const hash = Array.from(new Uint8Array(digest, 0, 8), byte => byte.toString(16).padStart(2, '0')).join('')
  return hash === files[path]
}

/** Files named by their content are taken over from an older version's cache; only what changed is fetched. */
async function fill(cache: Cache, path: string): Promise<void> {
  const named = path.startsWith('assets/')
  const known = named ? await caches.match(address(path)) : undefined
  if (known && (await fits(known, path))) return cache.put(address(path), known)
  const fresh = await fetch(address(path), { cache: named ? 'default' : 'reload', priority: 'low' })
  if (!(await fits(fresh, path))) throw new Error(`${path}: not of this version (${fresh.status})`)
  await cache.put(address(path), fresh)
}

/** Not more at once than leave a slow line some room for what the person is waiting for. */
const lanes = 3

async function fetchAll(): Promise<void> {
  const cache = await caches.open(current)
  const waiting = Object.keys(files)
  const lane = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await fill(cache, path)
  }
  // All or nothing: with one file missing the old version stays in use.
  try {
    await Promise.all(Array.from({ length: lanes }, lane))
  } catch (error) {
    waiting.length = 0
    await caches.delete(current)
    throw error
  }
}

/** Asked for by its name: opening a cache would make it anew after the person has deleted everything. */
async function inUse(): Promise<string> {
  const noted = await (await caches.match(address('in-use'), { cacheName: note }))?.text()
  return noted !== undefined && (await caches.has(noted)) ? noted : current
}

async function use(name: string): Promise<void> {
  await (await caches.open(note)).put(address('in-use'), new Response(name))
}

/** One version more is kept, for tabs that still run it and may ask for a part they have not loaded yet. */
async function activate(): Promise<void> {
  const others = (await ourCaches()).filter(name => name !== current)
  // Versions before this one noted nothing: what they served is the newest but this.
  if (!(await caches.has(note))) await use(others.at(-1) ?? current)
  const kept = await inUse()
  await Promise.all(others.filter(name => name !== kept).slice(0, -1).map(name => caches.delete(name)))
  await worker.clients.claim()
}

async function useNow(): Promise<void> {
  await use(current)
  await worker.skipWaiting()
}

async function answer({ request, waitUntil }: { request: Request; waitUntil(work: Promise<unknown>): void }): Promise<Response> {
  const loose = { ignoreSearch: true, ignoreVary: true }
  const own = { ...loose, cacheName: await inUse() }
  const known = (await caches.match(request.url, own)) ?? (await caches.match(request.url, loose))
  const page = request.mode === 'navigate' ? await caches.match(address('./'), own) : undefined
  // The browser has cleared the files and left the worker: this visit comes from the network, the next shall need none.
  if (request.mode === 'navigate' && !known && !page) waitUntil(fetchAll().catch(() => undefined))
  return known ?? page ?? fetch(request)
}

worker.addEventListener('install', event => event.waitUntil(fetchAll()))
worker.addEventListener('activate', event => event.waitUntil(activate()))
worker.addEventListener('message', event => {
  const [port] = event.ports
  if (event.data === 'use-now') event.waitUntil(useNow().then(() => port?.postMessage('used')))
  if (event.data === 'newer?') event.waitUntil(inUse().then(name => port?.postMessage(name !== current)))
})
worker.addEventListener('fetch', event => {
  const { request } = event
  // Who may frame it stands in its headers, and may change from one day to the next.
  if (request.url.split(/[?#]/)[0] === address('embed.html')) return
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) event.respondWith(answer({ request, waitUntil: work => event.waitUntil(work) }))
})
