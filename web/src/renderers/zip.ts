/**
 * Writes a ZIP file by file, handing out bytes as they come, so that no more than one file is in memory at a time and what
 * is stored is never copied. The same entries give the same bytes in every time zone. Sizes stand before each file: what
 * follows it in a stream, Java's ZipInputStream cannot read of stored files.
 */

import { deflateSync } from 'fflate'
import { breath } from '../work.ts'
import type { Bytes } from './bytes.ts'
import { crc32 } from './crc32.ts'

export interface Entry {
  path: string
  bytes: Bytes
}

/** Text shrinks; photos, PDFs and office files are compressed already. */
const text = /\.(html?|json|xml|txt|csv|md|ics|svg|rtf|eml)$/i

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const version = 20
/** Unix, a plain file, readable by all: else unzip takes the names for those of MS-DOS and garbles them. */
const unix = { system: 3 << 8, mode: (0o100644 << 16) >>> 0 }
/** The name is UTF-8. */
const unicode = 0x800
/** Where ZIP64 would begin. No package of ours comes near: opening it again ends at a gigabyte. */
const most = { files: 0xffff, bytes: 0xffffffff }

/** Large files go in pieces, and the page can answer the person after each. */
const piece = 1 << 20

const utf8 = new TextEncoder()

function checkPath(path: string, seen: Set<string>): void {
  const parts = path.split('/')
  if (path.includes('\\') || parts.some(part => part === '' || part === '.' || part === '..')) {
    throw new Error(`not a path inside a package: ${path}`)
  }
  if (seen.has(path)) throw new Error(`twice in one package: ${path}`)
  seen.add(path)
}

/** Numbers of two or four bytes, low end first, and whatever follows them. */
function record(fields: [value: number, bytes: 2 | 4][], rest: Uint8Array = new Uint8Array(0)): Bytes {
  const length = fields.reduce((sum, [, bytes]) => sum + bytes, 0)
  const made = new Uint8Array(length + rest.length)
  const view = new DataView(made.buffer)
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  made.set(rest, length)
  return made
}

/** Noon of the day, as MS-DOS wrote it: a time on the wall, the same in every zone. Its years begin in 1980. */
function noonOf(now: string): [time: number, date: number] {
  const [year = 0, month = 0, day = 0] = now.slice(0, 10).split('-').map(Number)
  return [12 << 11, (Math.max(year - 1980, 0) << 9) | (month << 5) | day]
}

async function sumOf(bytes: Bytes): Promise<number> {
  let sum = 0
  for (let at = 0; at < bytes.length; at += piece) {
    sum = crc32(bytes.subarray(at, at + piece), sum)
    if (at > 0) await breath()
  }
  return sum
}

/** @param now Kazakhstan civil time; its date becomes the date of every entry. */
export async function* zip(entries: AsyncIterable<Entry>, now: string): AsyncGenerator<Bytes> {
  const [time, date] = noonOf(now)
  const seen = new Set<string>()
  const directory: Bytes[] = []
  let written = 0
  for await (const { path, bytes } of entries) {
    checkPath(path, seen)
    const name = utf8.encode(path)
    const packs = text.test(path)
    const content = packs ? (deflateSync(bytes, { level: 9 }) as Bytes) : bytes
    // Of both headers, from the version on that is needed to read the file.
    const shared: [number, 2 | 4][] = [
      [version, 2],
      [unicode, 2],
      [packs ? 8 : 0, 2],
      [time, 2],
      [date, 2],
      [await sumOf(bytes), 4],
      [content.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ]
    directory.push(record([[signature.central, 4], [unix.system | version, 2], ...shared, [0, 2], [0, 2], [0, 2], [unix.mode, 4], [written, 4]], name))
    const header = record([[signature.local, 4], ...shared], name)
    written += header.length + content.length
    if (written > most.bytes || directory.length > most.files) throw new Error('too large for one package')
    yield header
    for (let at = 0; at < content.length; at += piece) {
      yield content.subarray(at, at + piece)
      if (at > 0) await breath()
    }
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0)
  const count = directory.length
  yield* directory
  yield record([[signature.end, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [written, 4], [0, 2]])
}
