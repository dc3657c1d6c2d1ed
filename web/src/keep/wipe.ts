/** Takes back everything this page ever stored in the browser: the database, the copies of its own files, its worker. */

import { databaseName } from '../store.ts'

const deleted = (name: string): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(name))
    // Other tabs close it when they are asked; the deletion goes on by itself as soon as they do.
    request.onblocked = () => undefined
  })

/** The database alone, when it cannot be read. */
export const dropStore = (): Promise<void> => deleted(databaseName)

/** Each part by itself: one that the browser refuses must not keep the others. */
export async function wipe(): Promise<void> {
  const parts = [
    dropStore,
    async () => {
      for (const name of await caches.keys()) if (name.startsWith('shagym ')) await caches.delete(name)
    },
    async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
    },
    async () => sessionStorage.clear(),
  ]
  const results = await Promise.allSettled(parts.map(part => part()))
  const failed = results.find(result => result.status === 'rejected')
  // A page opened as a file has neither caches nor a worker, and asking for them is refused.
  if (failed && location.protocol !== 'file:') throw failed.reason
}
