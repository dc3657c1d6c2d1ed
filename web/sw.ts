/**
 * Service worker: keeps every file of one build in one cache and answers from the one in use. The build fills in the list; a
 * new build is a new version. A browser starts a new worker by itself once all tabs are closed, so what is in use is noted
 * apart, and changes only when the person agrees. Other origins are never touched.
 */

/** Filled in by the build (offline.mjs): path and content hash of every file. */
declare const __FILES__: Record<string, string>
declare const __VERSION__: string

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const prefix = 'shagym '
const current = prefix + __VERSION__

/** Holds nothing but the name of the cache in use. */
const note = 'shagym in use'

const address = (path: string) => new URL(path, worker.registration.scope).href

async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(prefix) && name !== note)
}

/** Files named by their content are taken over from an older version's cache; only what changed is fetched. */
async function fill(cache: Cache, path: string): Promise<void> {
  const named = path.startsWith('assets/')
  const known = named ? await caches.match(address(path)) : undefined
  const response = known ?? (await fetch(address(path), { cache: named ? 'default' : 'reload' }))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await cache.put(address(path), response)
}

async function install(): Promise<void> {
  const cache = await caches.open(current)
  // All or nothing: with one file missing the old version stays in use.
  try {
    await Promise.all(Object.keys(__FILES__).map(path => fill(cache, path)))
  } catch (error) {
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

async function answer(request: Request): Promise<Response> {
  const loose = { ignoreSearch: true, ignoreVary: true }
  const own = { ...loose, cacheName: await inUse() }
  const known = (await caches.match(request.url, own)) ?? (await caches.match(request.url, loose))
  const page = request.mode === 'navigate' ? await caches.match(address('./'), own) : undefined
  return known ?? page ?? fetch(request)
}

worker.addEventListener('install', event => event.waitUntil(install()))
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
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) event.respondWith(answer(request))
})
