/**
 * The attached files: taking them in one by one, keeping their bytes, letting them go. What looks into them and mends them
 * is fetched with the first file (repair/).
 */

import type { Draft } from './draft.ts'
import { idsOf, replaced, undone, type Attachment } from './repair/attachment.ts'
import type { FileNotice } from './repair/receive.ts'

/** What the attachments need of the session: the list of documents is part of the case. */
export interface Keeper {
  documents(): Attachment[]
  /** Whether photos are cleaned and turned as they come. */
  tidy(): boolean
  /** Keeps and shows the list, and what is being read. */
  tell(change: { documents: Attachment[] | null; reading: string[]; notices: FileNotice[] }): void
}

/** A file and its bytes, on the way into the list. */
export interface Arrival {
  attachment: Attachment
  bytes: ArrayBuffer
}

/** Between one drawing of a list that grows and the next, in milliseconds; a long list waits this many times as long as it takes to draw. */
const pause = 250
const share = 4

export class Attachments {
  /** Taken in, but not in the list yet: hundreds of files would have it drawn and stored hundreds of times. */
  private arrived: Attachment[] = []
  private nextTelling = 0
  private telling: ReturnType<typeof setTimeout> | null = null
  /** Files that the browser would not store. All others are read from the draft when they are needed. */
  private readonly unstored = new Map<string, ArrayBuffer>()
  private queue: Promise<void> = Promise.resolve()
  private reading: string[] = []
  private notices: FileNotice[] = []
  private stopping: (() => void) | null = null
  private stopped = false

  constructor(
    private readonly draft: Draft,
    private readonly keeper: Keeper,
  ) {}

  /** Done when every file chosen so far has been read. */
  get settled(): Promise<void> {
    return this.queue
  }

  get all(): Attachment[] {
    return [...this.keeper.documents(), ...this.arrived]
  }

  /** One after the other, so that none can undo another and no more than one is in memory. @param tidy cleans and turns photos */
  attach(files: readonly File[], role: string, tidy = this.keeper.tidy()): void {
    this.notices = []
    this.stopped = false
    this.reading = [...this.reading, ...files.map(({ name }) => name)]
    this.tellArrived()
    for (const file of files) this.queue = this.queue.then(() => this.take(file, role, tidy))
  }

  /** Leaves out what has not been read yet; what has been stays. */
  stop(): void {
    this.stopped = true
    this.stopping?.()
  }

  assignRole(id: string, role: string): void {
    this.tell(this.all.map(document => (document.id === id ? { ...document, role } : document)))
  }

  detach(id: string): void {
    this.keep(this.all.filter(document => document.id !== id))
  }

  /** Puts what was made where its sources stood, and keeps these for "undo". Bytes first: a draft never names a file that it does not hold. */
  async replace(sources: readonly Attachment[], made: readonly Arrival[]): Promise<void> {
    for (const { attachment, bytes } of made) await this.store(attachment.id, bytes)
    // Removed in the meantime: then the person does not want what was made of it either.
    const present = sources.every(({ id }) => this.all.some(each => each.id === id))
    this.keep(present ? replaced(this.all, sources, made.map(({ attachment }) => attachment)) : this.all)
  }

  undo(id: string): void {
    this.keep(undone(this.all, id))
  }

  async file(id: string): Promise<ArrayBuffer> {
    const bytes = this.unstored.get(id) ?? (await this.draft.file(id))
    if (!bytes) throw new Error(`The file ${id} is not here`)
    return bytes
  }

  /** What only the memory holds, after the browser had no room for it. */
  async storeRest(): Promise<void> {
    for (const [id, bytes] of this.unstored) if (await this.draft.saveFile(id, bytes)) this.unstored.delete(id)
  }

  forgetAll(): void {
    this.stop()
    this.unstored.clear()
    this.notices = []
    this.arrived = []
    this.tell(null)
  }

  async store(id: string, bytes: ArrayBuffer): Promise<void> {
    if (!(await this.draft.saveFile(id, bytes))) this.unstored.set(id, bytes)
  }

  /** The list as it is now; bytes that no document names any more go. */
  private keep(documents: Attachment[]): void {
    const needed = new Set(documents.flatMap(idsOf))
    const before = this.all.flatMap(idsOf)
    this.tell(documents)
    for (const id of new Set(before)) {
      if (needed.has(id)) continue
      this.unstored.delete(id)
      void this.draft.removeFile(id)
    }
  }

  private async take(file: File, role: string, tidy: boolean): Promise<void> {
    const notice = this.stopped ? { name: file.name, problem: 'stopped' as const } : await this.received(file, role, tidy)
    const read = this.reading.indexOf(file.name)
    this.reading = this.reading.filter((_, index) => index !== read)
    if (notice) this.notices = [...this.notices, notice]
    this.tellSoon()
  }

  private async received(file: File, role: string, tidy: boolean): Promise<FileNotice | null> {
    try {
      const { receive } = await import('./repair/receive.ts')
      const begun = receive(file, this.all, role, tidy)
      this.stopping = begun.cancel
      const { arrivals, notice } = await begun.done
      for (const { attachment, bytes } of arrivals) await this.store(attachment.id, bytes)
      const attachment = arrivals.at(-1)?.attachment
      if (attachment) this.arrived.push(attachment)
      return notice
    } catch {
      // This file only; the others are not touched.
      return { name: file.name, problem: 'unreadable' }
    } finally {
      this.stopping = null
    }
  }

  /** At once when nothing was told just now or nothing more comes; otherwise in a moment, together with what comes till then. */
  private tellSoon(): void {
    const wait = this.reading.length === 0 ? 0 : this.nextTelling - performance.now()
    if (wait <= 0) this.tellArrived()
    else this.telling ??= setTimeout(() => this.tellArrived(), wait)
  }

  private tellArrived(): void {
    this.tell(this.arrived.length > 0 ? this.all : null)
  }

  /** @param documents the list as it is now; null where it has not changed */
  private tell(documents: Attachment[] | null): void {
    if (this.telling !== null) clearTimeout(this.telling)
    this.telling = null
    if (documents) this.arrived = []
    const begun = performance.now()
    this.keeper.tell({ documents, reading: this.reading, notices: this.notices })
    const now = performance.now()
    this.nextTelling = now + Math.max(pause, share * (now - begun))
  }
}
