// The browser's own storage of the page: what a draft left there, and drafts put there by a test.
import { arrive } from './walk.mjs'

/** Writes `record` as a saved case; runs in the page. */
function write(record) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction('cases', 'readwrite')
      transaction.objectStore('cases').put({ given: record, revision: 1, saved: Date.now() }, record.id ?? 'test')
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

/** What is stored: the cases, the newest first, and the ids of the files; runs in the page. */
function read() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(['cases', 'files'])
      const cases = transaction.objectStore('cases').getAll()
      const files = transaction.objectStore('files').getAllKeys()
      transaction.oncomplete = () => {
        database.close()
        const given = cases.result.toSorted((one, other) => other.saved - one.saved).map(kept => kept.given)
        resolve({ cases: given, files: files.result.map(([, file]) => file) })
      }
    }
  })
}

/** The database as versions before the list of cases had it; runs on a page that does not open it. */
function writeFormer({ record, files }) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym', 1)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('case').put(record, 'current')
      const store = opening.result.createObjectStore('files')
      for (const [id, bytes] of files) store.put(new Uint8Array(bytes).buffer, id)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** Leaves what an earlier version of the page would have left, before this one is loaded. */
export async function leaveFormer({ page, server }, record, files) {
  await page.route(server.url, route => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
  await page.goto(server.url)
  await page.evaluate(writeFormer, { record, files })
  await page.unroute(server.url)
}

export async function stored(page) {
  const found = await page.evaluate(read)
  return found.cases[0] ? { ...found, saved: found.cases[0] } : found
}

/** Files as an earlier visit left them. */
const storeFiles = (page, { id: owner = 'test' }, files) =>
  page.evaluate(
    ([key, all]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shagym')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('files', 'readwrite')
          for (const [id, base64] of all) transaction.objectStore('files').put(Uint8Array.from(atob(base64), each => each.charCodeAt(0)).buffer, [key, id])
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [owner, files.map(({ id, bytes }) => [id, bytes.toString('base64')])],
  )

/** Opens the page with `record`, and the files it names, as the draft of an earlier visit. */
export async function arriveWith(visit, record, files = []) {
  await arrive(visit)
  await storeFiles(visit.page, record, files)
  await visit.page.evaluate(write, record)
  await visit.page.reload()
  await visit.page.waitForSelector('.start .disclaimer')
}

/** The draft of a case with these answers. Files are attached by hand: a draft names none that it does not hold. */
export function draftOf({ language }, { enclosures, ...answers }) {
  return { id: 'test', locale: language, letterLocale: null, answers, typed: {}, documents: [], page: null }
}

/** Opens the page with these answers given already, and goes on to whatever is still open. */
export async function resume(visit, answers) {
  await arriveWith(visit, draftOf(visit, answers))
  await visit.page.click('.draft .button')
  await visit.page.waitForSelector('.start', { state: 'detached' })
}

/** The answers without these questions. */
export const without = (answers, ...questions) => Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)))

/** Puts another case beside those that are there. */
export const put = (page, record) => page.evaluate(write, record)
