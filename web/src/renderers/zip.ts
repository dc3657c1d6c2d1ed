/**
 * Writes a ZIP file by file, handing out bytes as they come, so that no more than one file is in memory at a time. The
 * same entries give the same bytes in every time zone.
 */

import { Zip, ZipDeflate } from 'fflate'
import type { Bytes } from './bytes.ts'
import { noonHere } from './time.ts'

export interface Entry {
  path: string
  bytes: Bytes
}

/** Text shrinks; photos, PDFs and office files are compressed already. */
const text = /\.(html?|json|xml|txt|csv|md|ics|svg|rtf|eml)$/i

/** Unix, a plain file, readable by all: else unzip takes the names for those of MS-DOS and garbles them. */
const unix = { os: 3, attrs: (0o100644 << 16) >>> 0 }

/** Large files go in pieces, and the page can answer the person after each. */
const piece = 1 << 20
const breath = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

function checkPath(path: string, seen: Set<string>): void {
  const parts = path.split('/')
  if (path.includes('\\') || parts.some(part => part === '' || part === '.' || part === '..')) {
    throw new Error(`not a path inside a package: ${path}`)
  }
  if (seen.has(path)) throw new Error(`twice in one package: ${path}`)
  seen.add(path)
}

/** @param now Kazakhstan civil time; its date becomes the date of every entry. */
export async function* zip(entries: AsyncIterable<Entry>, now: string): AsyncGenerator<Bytes> {
  let ready: Bytes[] = []
  let failure: Error | null = null
  const archive = new Zip((error, chunk) => {
    if (error) failure ??= error
    else ready.push(chunk as Bytes)
  })
  const handOut = (): Bytes[] => {
    if (failure) throw failure
    const chunks = ready
    ready = []
    return chunks
  }
  const seen = new Set<string>()
  for await (const { path, bytes } of entries) {
    checkPath(path, seen)
    // Level 0 stores, inside deflate's frame: plain stored entries of a stream cannot be read by Java's ZipInputStream.
    const file = new ZipDeflate(path, { level: text.test(path) ? 9 : 0 })
    Object.assign(file, unix, { mtime: noonHere(now) })
    archive.add(file)
    for (let at = 0; at < bytes.length; at += piece) {
      file.push(bytes.subarray(at, at + piece), false)
      yield* handOut()
      if (at > 0) await breath()
    }
    file.push(new Uint8Array(0), true)
    yield* handOut()
  }
  archive.end()
  yield* handOut()
}
