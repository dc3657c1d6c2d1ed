// The browser's own storage of the page: what a draft left there, and drafts put there by a test.
import { arrive } from './walk.mjs'

/** Writes `record` as the saved case; runs in the page. */
function write(record) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction('case', 'readwrite')
      transaction.objectStore('case').put(record, 'current')
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

/** What is stored: the saved case, or undefined, and the ids of the files; runs in the page. */
function read() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(['case', 'files'])
      const saved = transaction.objectStore('case').get('current')
      const files = transaction.objectStore('files').getAllKeys()
      transaction.oncomplete = () => {
        database.close()
        resolve({ saved: saved.result, files: files.result })
      }
    }
  })
}

export const stored = page => page.evaluate(read)

/** Files as an earlier visit left them. */
const storeFiles = (page, files) =>
  page.evaluate(
    all =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shagym')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('files', 'readwrite')
          for (const [id, base64] of all) transaction.objectStore('files').put(Uint8Array.from(atob(base64), each => each.charCodeAt(0)).buffer, id)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    files.map(({ id, bytes }) => [id, bytes.toString('base64')]),
  )

/** Opens the page with `record`, and the files it names, as the draft of an earlier visit. */
export async function arriveWith(visit, record, files = []) {
  await arrive(visit)
  await storeFiles(visit.page, files)
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
  await visit.page.click('.draft .button:first-child')
  await visit.page.waitForSelector('.start', { state: 'detached' })
}

/** The answers without these questions. */
export const without = (answers, ...questions) => Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)))
