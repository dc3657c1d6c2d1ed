/** Reads a resume file that anybody may have made or damaged: a case, or a ResumeError with a code that the page has words for. */

import { restored, type Case } from '../../case.ts'
import { sha256, type Bytes } from '../../renderers/bytes.ts'
import { idsOf, type Attachment } from '../../repair/attachment.ts'
import type { Work } from '../../work.ts'
import { headLength, readHead, ResumeError, type Head } from './format.ts'
import { keysFor, lockedSize, piece, unlockPieces } from './lock.ts'
import { indexFormat, type Index } from './write.ts'

export interface Resumed {
  given: Case
  files: Map<string, ArrayBuffer>
  rulebook: Index['rulebook']
}

/** Larger than any of ours: what is read whole must not fill the memory. */
const longestIndex = 64 << 20

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isAttachment = (value: unknown): value is Attachment =>
  isRecord(value) &&
  ['id', 'name', 'type', 'sha256', 'role'].every(key => typeof value[key] === 'string') &&
  typeof value.size === 'number' &&
  (value.from === undefined || (Array.isArray(value.from) && value.from.every(isAttachment)))

/** The head, once it is sure that the file is as long as it says. */
export async function lookAt(file: Blob): Promise<Head> {
  const head = await readHead(file)
  const whole = headLength(head.lock !== null) + (head.lock ? lockedSize(head.size) : head.size)
  if (file.size < whole) throw new ResumeError('cut')
  if (file.size > whole) throw new ResumeError('altered')
  return head
}

async function unlocked(file: Blob, { size, lock }: Head, password: string, { signal, onProgress }: Work): Promise<Blob> {
  const start = headLength(lock !== null)
  const rest = file.slice(start)
  if (!lock) return rest
  const keys = await keysFor(password, lock)
  signal.throwIfAborted()
  if (!keys.check.every((byte, at) => byte === lock.check[at])) throw new ResumeError('password')
  const head: Bytes = new Uint8Array(await file.slice(0, start).arrayBuffer())
  let done = 0
  return unlockPieces(rest, size, keys, lock.nonce, head, () => {
    signal.throwIfAborted()
    done += piece
    onProgress(Math.min(1, done / size))
  })
}

function parsed(bytes: Bytes): Index {
  let stored: unknown
  try {
    stored = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ResumeError('altered')
  }
  if (!isRecord(stored) || typeof stored.format !== 'number') throw new ResumeError('altered')
  if (stored.format > indexFormat) throw new ResumeError('newer')
  const fits = (file: unknown): boolean => isRecord(file) && typeof file.id === 'string' && Number.isSafeInteger(file.size) && typeof file.sha256 === 'string'
  const given = restored(stored.case)
  if (!given || !Array.isArray(stored.files) || !stored.files.every(fits) || !given.documents.every(isAttachment)) throw new ResumeError('altered')
  const { rulebook } = stored
  const known = isRecord(rulebook) && typeof rulebook.version === 'string' && typeof rulebook.hash === 'string'
  return { ...(stored as unknown as Index), case: given, rulebook: known ? { version: String(rulebook.version), hash: String(rulebook.hash) } : null }
}

async function readBody(body: Blob): Promise<Resumed> {
  const start = 4 + 32
  const front = await body.slice(0, start).arrayBuffer()
  if (front.byteLength < start) throw new ResumeError('altered')
  const length = new DataView(front).getUint32(0)
  if (length > longestIndex || start + length > body.size) throw new ResumeError('altered')
  const bytes = new Uint8Array(await body.slice(start, start + length).arrayBuffer())
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (!sum.every((byte, at) => byte === new Uint8Array(front)[4 + at])) throw new ResumeError('altered')
  const index = parsed(bytes)
  const files = new Map<string, ArrayBuffer>()
  let at = start + length
  for (const { id, size, sha256: hash } of index.files) {
    const content = await body.slice(at, at + size).arrayBuffer()
    if (content.byteLength !== size || (await sha256(new Uint8Array(content))) !== hash) throw new ResumeError('altered')
    files.set(id, content)
    at += size
  }
  if (at !== body.size || !index.case.documents.flatMap(idsOf).every(id => files.has(id))) throw new ResumeError('altered')
  return { given: index.case, files, rulebook: index.rulebook }
}

export async function readResume(file: Blob, password: string, work: Work): Promise<Resumed> {
  try {
    return await readBody(await unlocked(file, await lookAt(file), password, work))
  } catch (error) {
    // A file on a stick that was pulled out cannot be read to its end.
    if (error instanceof DOMException && error.name === 'NotReadableError') throw new ResumeError('unreadable')
    throw error
  }
}
