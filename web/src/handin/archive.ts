/**
 * Reads a ZIP that anybody may have made: its directory first, then single files, none larger than it says. What is cut,
 * swapped or built to do harm ends in a PackageError with a code that the page has words for.
 */

import { Inflate } from 'fflate'
import type { Bytes } from '../renderers/bytes.ts'
import { PackageError, type ArchiveProblem } from './problem.ts'

export interface ArchiveEntry {
  path: string
  packed: number
  size: number
  stored: boolean
  /** Where its local header stands. */
  at: number
}

const refused = (code: ArchiveProblem, values?: Record<string, string | number>): PackageError => new PackageError(code, values)

/** Far above any package of ours. */
const limits = { entries: 4000, bytes: 1 << 30, one: 512 << 20 }
/** Deflate cannot do better than 1032 to 1. */
const bestRatio = 1100
/** Small, for a piece is unpacked whole before it can be counted. */
const piece = 1 << 16

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const endLength = 22
const longestComment = 0xffff

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  try {
    return new DataView(await file.slice(Math.max(from, 0), to).arrayBuffer())
  } catch {
    throw refused('unreadable')
  }
}

const nameIn = (view: DataView, at: number, length: number): string => new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length))

/** A name that would leave its folder on some system. */
function checkName(path: string): void {
  const parts = path.replace(/\/$/, '').split('/')
  const unsafe = /[\\:\u0000-\u001f]/.test(path) || parts.some(part => part === '' || part === '.' || part === '..')
  if (unsafe) throw refused('unsafe_name', { name: path.slice(0, 200).replace(/[\u0000-\u001f]/g, '\ufffd') })
}

/** The last record of the file, and where it stands. */
async function endOf(file: Blob): Promise<{ count: number; length: number; start: number; at: number }> {
  const from = Math.max(0, file.size - endLength - longestComment)
  const view = await viewOf(file, from, file.size)
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signature.end || at + endLength + view.getUint16(at + 20, true) !== view.byteLength) continue
    const [count, length, start] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    // The marks of ZIP64, which begins where we end.
    if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw refused('too_large')
    if (start + length > from + at) throw refused('cut')
    return { count, length, start, at: from + at }
  }
  throw refused('cut')
}

function entryAt(view: DataView, at: number): { entry: ArchiveEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== signature.central) throw refused('cut')
  const length = view.getUint16(at + 28, true)
  const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw refused('cut')
  const path = nameIn(view, at + 46, length)
  checkName(path)
  if (view.getUint16(at + 8, true) & 1) throw refused('encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw refused('unsupported', { name: path })
  const entry = { path, packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), stored: method === 0, at: view.getUint32(at + 42, true) }
  if (entry.stored ? entry.size !== entry.packed : entry.size > entry.packed * bestRatio) throw refused('bomb', { name: path })
  return { entry, next }
}

/** Every file of the archive, in the order of its directory. Nothing is unpacked yet. */
export async function readDirectory(file: Blob): Promise<ArchiveEntry[]> {
  const head = await viewOf(file, 0, 4)
  if (head.byteLength < 4 || ![signature.local, signature.end].includes(head.getUint32(0, true))) throw refused('not_zip')
  const { count, length, start } = await endOf(file)
  if (count > limits.entries) throw refused('too_many', { n: count })
  const view = await viewOf(file, start, start + length)
  const entries: ArchiveEntry[] = []
  const seen = new Set<string>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(view, at)
    at = next
    if (seen.has(entry.path)) throw refused('twice', { name: entry.path })
    seen.add(entry.path)
    if (!entry.path.endsWith('/')) entries.push(entry)
  }
  if (at !== length) throw refused('cut')
  checkRoom(entries, start)
  return entries
}

/** Files that share their bytes are how a small archive unpacks to a huge one. */
function checkRoom(entries: ArchiveEntry[], end: number): void {
  let from = 0
  let total = 0
  for (const { path, at, packed, size } of [...entries].sort((left, right) => left.at - right.at)) {
    if (at < from) throw refused('bomb', { name: path })
    from = at + 30 + packed
    total += size
    if (size > limits.one || total > limits.bytes) throw refused('too_large')
  }
  if (from > end) throw refused('cut')
}

/** Where the bytes of a file begin. */
async function beginningOf(file: Blob, { path, at }: ArchiveEntry): Promise<number> {
  const head = await viewOf(file, at, at + 30)
  if (head.byteLength < 30 || head.getUint32(0, true) !== signature.local) throw refused('cut')
  const length = head.getUint16(26, true)
  const name = await viewOf(file, at + 30, at + 30 + length)
  if (nameIn(name, 0, name.byteLength) !== path) throw refused('cut')
  return at + 30 + length + head.getUint16(28, true)
}

/** The bytes of one file: exactly as many as the directory says, or an error. */
export async function unpack(file: Blob, entry: ArchiveEntry): Promise<Bytes> {
  const { path, packed, size, stored } = entry
  const from = await beginningOf(file, entry)
  const result = new Uint8Array(size)
  let filled = 0
  const take = (chunk: Uint8Array): void => {
    if (filled + chunk.length > size) throw refused('bomb', { name: path })
    result.set(chunk, filled)
    filled += chunk.length
  }
  const inflate = new Inflate(take)
  for (let done = 0; done < packed; done += piece) {
    const view = await viewOf(file, from + done, from + Math.min(done + piece, packed))
    const bytes = new Uint8Array(view.buffer)
    if (bytes.length === 0) break
    if (stored) take(bytes)
    else push(inflate, bytes, done + piece >= packed)
  }
  if (filled !== size) throw refused('cut')
  return result
}

/** The same as a Blob that takes no memory of the page, where the archive holds the file as it is: it is a part of the archive. */
export async function contentOf(file: Blob, entry: ArchiveEntry, bytes: Bytes): Promise<Blob> {
  if (!entry.stored) return new Blob([bytes])
  const from = await beginningOf(file, entry)
  return file.slice(from, from + entry.size)
}

function push(inflate: Inflate, bytes: Uint8Array, last: boolean): void {
  try {
    inflate.push(bytes, last)
  } catch (error) {
    throw error instanceof PackageError ? error : refused('cut')
  }
}
