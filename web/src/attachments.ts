/** The attached files: taking them in one by one, keeping their bytes, letting them go. */

import type { Draft } from './draft.ts'
import type { Engine } from './engine/engine.ts'
import type { DocumentInput } from './engine/view.ts'
import { examine, type FileNotice } from './files.ts'

/** What the attachments need of the session: the list of documents is part of the case. */
export interface Keeper {
  documents(): DocumentInput[]
  keepDocuments(documents: DocumentInput[]): void
  tell(change: { reading: string[]; notices: FileNotice[] }): void
}

export class Attachments {
  /** Files that the browser would not store. All others are read from the draft when they are needed. */
  private readonly unstored = new Map<string, ArrayBuffer>()
  private queue: Promise<void> = Promise.resolve()
  private reading: string[] = []
  private notices: FileNotice[] = []

  constructor(
    private readonly draft: Draft,
    private readonly keeper: Keeper,
  ) {}

  /** Done when every file chosen so far has been read. */
  get settled(): Promise<void> {
    return this.queue
  }

  /** One after the other, so that none can undo another. */
  attach(files: readonly File[], role: string, engine: Engine): void {
    this.notices = []
    this.reading = [...this.reading, ...files.map(({ name }) => name)]
    this.tell()
    for (const file of files) this.queue = this.queue.then(() => this.take(file, role, engine))
  }

  assignRole(id: string, role: string): void {
    this.keeper.keepDocuments(this.keeper.documents().map(document => (document.id === id ? { ...document, role } : document)))
  }

  detach(id: string): void {
    this.unstored.delete(id)
    void this.draft.removeFile(id)
    this.keeper.keepDocuments(this.keeper.documents().filter(document => document.id !== id))
  }

  async file(id: string): Promise<ArrayBuffer> {
    const bytes = this.unstored.get(id) ?? (await this.draft.file(id))
    if (!bytes) throw new Error(`The file ${id} is not here`)
    return bytes
  }

  forgetAll(): void {
    this.unstored.clear()
    this.notices = []
    this.tell()
  }

  private async take(file: File, role: string, engine: Engine): Promise<void> {
    const { document, bytes, notice } = await examine(file, engine, this.keeper.documents(), role)
    if (document) {
      // Bytes first: a draft never names a file that it does not hold.
      if (!(await this.draft.saveFile(document.id, bytes))) this.unstored.set(document.id, bytes)
      this.keeper.keepDocuments([...this.keeper.documents(), document])
    }
    this.reading = this.reading.filter((_, index) => index !== this.reading.indexOf(file.name))
    if (notice) this.notices = [...this.notices, notice]
    this.tell()
  }

  private tell(): void {
    this.keeper.tell({ reading: this.reading, notices: this.notices })
  }
}
