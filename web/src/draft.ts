/**
 * The draft in this browser's IndexedDB: the case in one record, each attached file in its own (as an ArrayBuffer: WebKit
 * refuses Blobs in some modes). Nothing here ever leaves the device.
 */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { restored, type Case } from './case.ts'
import { idsOf } from './repair/attachment.ts'

interface Schema extends DBSchema {
  case: { key: 'current'; value: Case }
  files: { key: string; value: ArrayBuffer }
}

/** Shorter than the 300 ms after which a person may have closed the tab. */
const delay = 200

export class Draft {
  private database: Promise<IDBPDatabase<Schema>> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: Case | null = null

  /** @param refused called when the browser does not let us store: private mode, no room, storage switched off. */
  constructor(private readonly refused: (error: unknown) => void) {
    // Phones discard a hidden page without another word.
    addEventListener('pagehide', () => void this.flush())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush()
    })
  }

  async read(): Promise<Case | null> {
    return this.attempt(async database => {
      const stored = restored(await database.get('case', 'current'))
      const files = new Set(await database.getAllKeys('files'))
      // A file whose bytes were never stored cannot be put into the package: better to ask for it again.
      const documents = stored?.documents.filter(each => idsOf(each).every(id => files.has(id))) ?? []
      const needed = new Set(documents.flatMap(idsOf))
      // Bytes that no document names were left behind when the page was closed in the middle of attaching.
      for (const id of files) {
        if (!needed.has(id)) await database.delete('files', id)
      }
      return stored && { ...stored, documents }
    }, null)
  }

  save(given: Case): void {
    this.waiting = given
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), delay)
  }

  /** Writes at once what still waits. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const given = this.waiting
    this.waiting = null
    if (!given) return
    await this.attempt(async database => {
      const transaction = database.transaction('case', 'readwrite')
      void transaction.store.put(given, 'current')
      // A page that is being closed does not wait for the transaction to end by itself.
      transaction.commit()
      await transaction.done
    }, undefined)
  }

  /** False when the bytes could not be stored and have to be kept in memory. */
  async saveFile(id: string, bytes: ArrayBuffer): Promise<boolean> {
    return this.attempt(async database => {
      await database.put('files', bytes, id)
      return true
    }, false)
  }

  async file(id: string): Promise<ArrayBuffer | undefined> {
    return this.attempt(database => database.get('files', id), undefined)
  }

  async removeFile(id: string): Promise<void> {
    await this.attempt(database => database.delete('files', id), undefined)
  }

  async erase(): Promise<void> {
    clearTimeout(this.timer)
    this.waiting = null
    await this.attempt(async database => {
      const transaction = database.transaction(['case', 'files'], 'readwrite')
      await Promise.all([transaction.objectStore('case').clear(), transaction.objectStore('files').clear(), transaction.done])
    }, undefined)
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.database ??= openDB<Schema>('shagym', 1, {
      upgrade(database) {
        database.createObjectStore('case')
        database.createObjectStore('files')
      },
      // Another tab wants to change or delete the database: do not stand in its way.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        this.database = null
      },
    })
    return this.database
  }

  private async attempt<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work(await this.open())
    } catch (error) {
      this.database = null
      this.refused(error)
      return otherwise
    }
  }
}
