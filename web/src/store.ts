/**
 * The database of this browser: every case in a record of its own, each attached file in its own (as an ArrayBuffer: WebKit
 * refuses Blobs in some modes). Nothing here ever leaves the device.
 */

import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import { restored, type Case } from './case.ts'

/** A case as it lies in the database. */
export interface Kept {
  given: Case
  /** Counts the writings, so that two tabs cannot silently undo each other. */
  revision: number
  /** Milliseconds of the device's clock: for the order of the list, never for law. */
  saved: number
}

export interface Schema extends DBSchema {
  cases: { key: string; value: Kept }
  files: { key: [string, string]; value: ArrayBuffer }
  settings: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Schema>

export const databaseName = 'shagym'

/** All files of one case. */
export const filesOf = (id: string) => IDBKeyRange.bound([id], [id, []])

/** What earlier versions of this page stored: one case and its files. */
interface FormerSchema extends DBSchema {
  case: { key: 'current'; value: unknown }
  files: { key: string; value: ArrayBuffer }
}

async function readFormer(transaction: IDBPTransaction<FormerSchema, ('case' | 'files')[], 'versionchange'>) {
  const files = transaction.objectStore('files')
  const [given, ids, bytes] = await Promise.all([transaction.objectStore('case').get('current'), files.getAllKeys(), files.getAll()])
  return { given: restored(given), files: ids.map((id, at) => [id, bytes[at] ?? new ArrayBuffer(0)] as const) }
}

export function openStore(closed: () => void): Promise<Database> {
  return openDB<Schema>(databaseName, 2, {
    async upgrade(database, from, _to, transaction) {
      const former = from === 1 ? await readFormer(transaction as unknown as Parameters<typeof readFormer>[0]) : null
      for (const name of Array.from(database.objectStoreNames)) database.deleteObjectStore(name)
      const cases = database.createObjectStore('cases')
      const files = database.createObjectStore('files')
      database.createObjectStore('settings')
      if (!former?.given) return
      const { given } = former
      await cases.put({ given, revision: 1, saved: Date.now() }, given.id)
      for (const [id, bytes] of former.files) await files.put(bytes, [given.id, id])
    },
    // Another tab wants to change or delete the database: do not stand in its way.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      closed()
    },
    terminated: closed,
  })
}
