/**
 * Service worker: keeps every file of one build in one cache and answers from there. The build fills in the list; a new
 * build is a new version, and it waits until the person agrees to use it. Other origins are never touched.
 */

/** Filled in by the build (offline.mjs): path and content hash of every file. */
declare const __FILES__: Record<string, string>
declare const __VERSION__: string

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const prefix = 'shagym '
const current = prefix + __VERSION__

const address = (path: string) => new URL(path, worker.registration.scope).href

async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(prefix))
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

/** One older version is kept, for tabs that still run it and may ask for a part they have not loaded yet. */
async function activate(): Promise<void> {
  const older = (await ourCaches()).filter(name => name !== current)
  await Promise.all(older.slice(0, -1).map(name => caches.delete(name)))
  await worker.clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const loose = { ignoreSearch: true, ignoreVary: true }
  // Asked for by its name: opening it would make it anew after the person has deleted everything.
  const own = { ...loose, cacheName: current }
  const known = (await caches.match(request.url, own)) ?? (await caches.match(request.url, loose))
  const page = request.mode === 'navigate' ? await caches.match(address('./'), own) : undefined
  return known ?? page ?? fetch(request)
}

worker.addEventListener('install', event => event.waitUntil(install()))
worker.addEventListener('activate', event => event.waitUntil(activate()))
worker.addEventListener('message', event => {
  if (event.data === 'use-now') void worker.skipWaiting()
})
worker.addEventListener('fetch', event => {
  const { request } = event
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) event.respondWith(answer(request))
})
