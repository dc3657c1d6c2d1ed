/**
 * The case of this tab, saved as it is typed: each change is written at once, or right after the writing that is under way.
 * A browser that does not let us store is told of in one word, and everything goes on in memory.
 */

import { isBegun, newId, restored, type Case } from './case.ts'
import { idsOf } from './repair/attachment.ts'
import { filesOf, openStore, type Database, type Kept } from './store.ts'

/**
 * refused: private mode, storage switched off. full: no room. damaged: the database cannot be read. newer: a newer version
 * of this page wrote it. off: the person wants nothing kept.
 */
export type Storage = 'kept' | 'refused' | 'full' | 'damaged' | 'newer' | 'off'

export interface Listed {
  cases: Kept[]
  damaged: string[]
}

export interface DraftEvents {
  storage(storage: Storage): void
  /** Another tab had changed the case: what was typed here is kept as a case of its own. */
  split(given: Case): void
}

const reasons: Record<string, Storage> = { QuotaExceededError: 'full', VersionError: 'newer', UnknownError: 'damaged', NotFoundError: 'damaged', DataError: 'damaged', NotReadableError: 'damaged' }

/** In another page's frame some browsers refuse all storage, and call it by the name of a damaged one. */
function denied(): boolean {
  try {
    return !localStorage
  } catch {
    return true
  }
}

const reasonOf = (error: unknown): Storage => (error instanceof DOMException && !denied() ? reasons[error.name] : undefined) ?? 'refused'

export class Draft {
  private database: Promise<Database> | null = null
  private id = ''
  /** The case from which this one was parted; its files are read from there until they can be written anew. */
  private origin: string | null = null
  /** Of the case as it was read or written last; 0 before it has been. */
  private revision = 0
  private waiting: Case | null = null
  private writing: Promise<void> | null = null
  /** Written, but perhaps not on the disk yet. */
  private unsynced: Case | null = null
  private off = false

  constructor(private readonly events: DraftEvents) {
    // Phones discard a hidden page without another word.
    addEventListener('pagehide', () => void this.flush())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush()
    })
  }

  /** Whether something was typed that could not be written. */
  get unsaved(): boolean {
    return this.waiting !== null
  }

  /** All cases, the newest first, and the ids of those that are damaged. */
  async list(): Promise<Listed> {
    return this.attempt(
      async database => {
        const transaction = database.transaction('cases')
        const [ids, all] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        const listed: Listed = { cases: [], damaged: [] }
        ids.forEach((id, at) => {
          const kept = all[at]
          const given = restored(kept?.given)
          if (kept && given) listed.cases.push({ ...kept, given: { ...given, id } })
          else listed.damaged.push(id)
        })
        listed.cases.sort((one, other) => other.saved - one.saved)
        return listed
      },
      { cases: [], damaged: [] },
    )
  }

  /** Whatever is there of a case that cannot be read. */
  async remains(id: string): Promise<unknown> {
    return this.attempt<unknown>(database => database.get('cases', id), null)
  }

  /** Reads a case and makes it the one that is saved from now on. Null when there is none of this id. */
  async open(id: string): Promise<Case | null> {
    this.become(id)
    return this.attempt(async database => {
      const kept = await database.get('cases', id)
      const given = restored(kept?.given)
      if (!kept || !given) return null
      const files = new Set((await database.getAllKeys('files', filesOf(id))).map(([, file]) => file))
      // A file whose bytes were never stored cannot be put into the package: better to ask for it again.
      const documents = given.documents.filter(each => idsOf(each).every(file => files.has(file)))
      const needed = new Set(documents.flatMap(idsOf))
      // Bytes that no document names were left behind when the page was closed in the middle of attaching.
      for (const file of files) if (!needed.has(file)) await database.delete('files', [id, file])
      this.revision = kept.revision
      return { ...given, id, documents }
    }, null)
  }

  /** A new case, of which nothing is stored yet. */
  become(id: string): void {
    this.id = id
    this.origin = null
    this.revision = 0
    this.waiting = null
    this.unsynced = null
  }

  /** Goes on under another id, after another tab took the case while this one could not write it. */
  part(given: Case): Case {
    const { id } = this
    const copy = { ...given, id: newId() }
    this.become(copy.id)
    this.origin = id
    this.waiting = copy
    return copy
  }

  save(given: Case): void {
    if (this.off || (this.revision === 0 && !isBegun(given))) return
    this.waiting = given
    void this.write('relaxed')
  }

  /** Writes at once what still waits, onto the disk itself: after each key that would wear out a cheap phone. */
  async flush(): Promise<void> {
    this.waiting ??= this.unsynced
    await this.writing
    if (this.waiting) await this.write('strict')
  }

  /** False when the bytes could not be stored and have to be kept in memory. */
  async saveFile(file: string, bytes: ArrayBuffer): Promise<boolean> {
    if (this.off) return false
    const { id } = this
    return this.attempt(async database => {
      await database.put('files', bytes, [id, file])
      return true
    }, false)
  }

  async file(file: string): Promise<ArrayBuffer | undefined> {
    const { id, origin } = this
    return this.attempt(async database => (await database.get('files', [id, file])) ?? (origin === null ? undefined : database.get('files', [origin, file])), undefined)
  }

  async removeFile(file: string): Promise<void> {
    await this.attempt(database => database.delete('files', [this.id, file]), undefined)
  }

  /** A change to a case that is open nowhere. */
  async change(id: string, change: Partial<Case>): Promise<void> {
    await this.attempt(async database => {
      const transaction = database.transaction('cases', 'readwrite')
      const kept = await transaction.store.get(id)
      if (kept) await transaction.store.put({ ...kept, given: { ...kept.given, ...change }, revision: kept.revision + 1 }, id)
      await transaction.done
    }, undefined)
  }

  async remove(id: string): Promise<void> {
    if (id === this.id) this.become(id)
    await this.writing
    await this.attempt(async database => {
      const transaction = database.transaction(['cases', 'files'], 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.objectStore('cases').delete(id), transaction.objectStore('files').delete(filesOf(id)), transaction.done])
    }, undefined)
  }

  async setting(name: string): Promise<unknown> {
    return this.attempt(database => database.get('settings', name), undefined)
  }

  async remember(name: string, value: unknown): Promise<void> {
    await this.attempt(database => database.put('settings', value, name), undefined)
  }

  /** From now on nothing is written. */
  async keepNothing(): Promise<void> {
    this.off = true
    this.become(this.id)
    await this.writing
    ;(await this.database?.catch(() => null))?.close()
    this.database = null
    this.events.storage('off')
  }

  private write(durability: 'relaxed' | 'strict'): Promise<void> {
    this.writing ??= this.writeAll(durability).finally(() => (this.writing = null))
    return this.writing
  }

  private async writeAll(durability: 'relaxed' | 'strict'): Promise<void> {
    while (this.waiting) {
      const given = this.waiting
      const written = await this.attempt(database => this.put(database, given, durability), false)
      // What could not be written waits for the next change, or the next room.
      if (!written) return
      if (this.waiting === given) this.waiting = null
      this.unsynced = durability === 'strict' ? null : given
      this.events.storage('kept')
    }
  }

  private async put(database: Database, given: Case, durability: 'relaxed' | 'strict'): Promise<boolean> {
    const { id } = this
    const transaction = database.transaction('cases', 'readwrite', { durability })
    const kept = await transaction.store.get(id)
    // A record that is gone was cleared by the browser: what is here is all there is.
    if (kept && kept.revision !== this.revision) {
      await transaction.done
      await this.split(database, given)
      return true
    }
    const revision = this.revision + 1
    void transaction.store.put({ given: { ...given, id }, revision, saved: Date.now() }, id)
    // A page that is being closed does not wait for the transaction to end by itself.
    transaction.commit()
    await transaction.done
    if (this.id === id) this.revision = revision
    return true
  }

  /** Two tabs changed one case in spite of the lock: neither is thrown away. */
  private async split(database: Database, given: Case): Promise<void> {
    const copy = { ...given, id: newId() }
    const transaction = database.transaction(['cases', 'files'], 'readwrite')
    const files = transaction.objectStore('files')
    for (const key of await files.getAllKeys(filesOf(given.id))) {
      const bytes = await files.get(key)
      if (bytes) await files.put(bytes, [copy.id, key[1]])
    }
    await transaction.objectStore('cases').put({ given: copy, revision: 1, saved: Date.now() }, copy.id)
    await transaction.done
    this.id = copy.id
    this.revision = 1
    if (this.waiting && this.waiting !== given) this.waiting = { ...this.waiting, id: copy.id }
    this.events.split(copy)
  }

  private async attempt<Result>(work: (database: Database) => Promise<Result>, otherwise: Result): Promise<Result> {
    if (this.off) return otherwise
    try {
      this.database ??= openStore(() => (this.database = null))
      return await work(await this.database)
    } catch (error) {
      this.database = null
      if (!this.off) this.events.storage(reasonOf(error))
      return otherwise
    }
  }
}
