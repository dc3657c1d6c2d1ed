/** The head of a resume file, and what can be wrong with one. docs/resume-file.md describes the format. */

import type { Bytes } from '../../renderers/bytes.ts'

export type ResumeProblem = 'not_resume' | 'newer' | 'cut' | 'altered' | 'password' | 'unreadable'

export class ResumeError extends Error {
  override name = 'ResumeError'
  constructor(readonly code: ResumeProblem) {
    super(code)
  }
}

export interface Lock {
  iterations: number
  salt: Bytes
  /** Tells whether a password fits, before anything is opened. */
  check: Bytes
  /** First part of every nonce. */
  nonce: Bytes
}

export interface Head {
  /** Bytes of the body, before it is locked. */
  size: number
  /** Null: the body lies open. */
  lock: Lock | null
}

export const version = 1
export const iterations = 600_000
/** A file that asks for more would keep a telephone busy for minutes; one that asks for less was not made here. */
const iterationsTaken = { from: 100_000, to: 10_000_000 }

/** The ends of lines of two systems stand in it, so that a file which was sent as text is noticed. */
const magic = new TextEncoder().encode('shagym\r\n')
const lengths = { salt: 16, check: 16, nonce: 7, sum: 8 }
const plainLength = magic.length + 2 + 8
const lockLength = 4 + lengths.salt + lengths.check + lengths.nonce

export const headLength = (locked: boolean): number => plainLength + (locked ? lockLength : 0) + lengths.sum

const sumOf = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, lengths.sum)

const same = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at])

export async function writeHead({ size, lock }: Head): Promise<Bytes> {
  const bytes = new Uint8Array(headLength(lock !== null))
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint8(magic.length, version)
  view.setUint8(magic.length + 1, lock ? 1 : 0)
  view.setBigUint64(magic.length + 2, BigInt(size))
  if (lock) {
    let at = plainLength
    view.setUint32(at, lock.iterations)
    at += 4
    for (const part of [lock.salt, lock.check, lock.nonce]) {
      bytes.set(part, at)
      at += part.length
    }
  }
  bytes.set(await sumOf(bytes.slice(0, -lengths.sum)), bytes.length - lengths.sum)
  return bytes
}

/** Whether a file calls itself a resume file. */
export async function isResumeFile(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, magic.length).arrayBuffer())
  // As far as the letters go: what was damaged on its way is told of as damaged.
  return same(start.slice(0, 6), magic.slice(0, 6))
}

export async function readHead(file: Blob): Promise<Head> {
  if (!(await isResumeFile(file))) throw new ResumeError('not_resume')
  const start = new Uint8Array(await file.slice(0, headLength(true)).arrayBuffer())
  if (!same(start.slice(0, magic.length), magic)) throw new ResumeError(start.length < magic.length ? 'cut' : 'altered')
  if (start.length < headLength(false)) throw new ResumeError('cut')
  const view = new DataView(start.buffer)
  if (view.getUint8(magic.length) > version) throw new ResumeError('newer')
  const locked = view.getUint8(magic.length + 1) === 1
  const length = headLength(locked)
  if (start.length < length) throw new ResumeError('cut')
  if (!same(start.slice(length - lengths.sum, length), await sumOf(start.slice(0, length - lengths.sum)))) throw new ResumeError('altered')
  const size = Number(view.getBigUint64(magic.length + 2))
  if (!locked) return { size, lock: null }
  const part = (at: number, bytes: number) => start.slice(plainLength + at, plainLength + at + bytes)
  const count = view.getUint32(plainLength)
  if (count < iterationsTaken.from || count > iterationsTaken.to) throw new ResumeError('altered')
  return {
    size,
    lock: {
      iterations: count,
      salt: part(4, lengths.salt),
      check: part(4 + lengths.salt, lengths.check),
      nonce: part(4 + lengths.salt + lengths.check, lengths.nonce),
    },
  }
}

export const freshLock = (): Omit<Lock, 'check'> => ({
  iterations,
  salt: crypto.getRandomValues(new Uint8Array(lengths.salt)),
  nonce: crypto.getRandomValues(new Uint8Array(lengths.nonce)),
})

export const checkLength = lengths.check
