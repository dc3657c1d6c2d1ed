/** Writes a case with its attached files into one file, to go on with on another device. */

import type { Case } from '../../case.ts'
import { sha256, type Bytes } from '../../renderers/bytes.ts'
import { idsOf } from '../../repair/attachment.ts'
import type { Work } from '../../work.ts'
import { freshLock, writeHead, type Head } from './format.ts'
import { keysFor, lockPieces, piece } from './lock.ts'

export interface Index {
  format: 1
  rulebook: { version: string; hash: string } | null
  case: Case
  files: { id: string; size: number; sha256: string }[]
}

export const indexFormat = 1

export interface Given {
  given: Case
  rulebook: Index['rulebook']
  file: (id: string) => Promise<ArrayBuffer>
}

/** The body: how long the index is and its SHA-256, the index, the files one after the other. */
async function bodyOf({ given, rulebook, file }: Given, signal: AbortSignal): Promise<Blob> {
  const ids = [...new Set(given.documents.flatMap(idsOf))]
  const files: Index['files'] = []
  const contents: ArrayBuffer[] = []
  for (const id of ids) {
    const bytes = await file(id)
    signal.throwIfAborted()
    contents.push(bytes)
    files.push({ id, size: bytes.byteLength, sha256: await sha256(new Uint8Array(bytes)) })
  }
  const index = new TextEncoder().encode(JSON.stringify({ format: indexFormat, rulebook, case: given, files } satisfies Index))
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, index.length)
  return new Blob([length.buffer, await crypto.subtle.digest('SHA-256', index), index, ...contents])
}

/** @param password null: whoever gets the file can read it */
export async function writeResume(given: Given, password: string | null, { signal, onProgress }: Work): Promise<Blob> {
  const body = await bodyOf(given, signal)
  const head: Head = { size: body.size, lock: null }
  if (password === null) return new Blob([await writeHead(head), body])
  const fresh = freshLock()
  const keys = await keysFor(password, fresh)
  signal.throwIfAborted()
  const start: Bytes = await writeHead({ ...head, lock: { ...fresh, check: keys.check } })
  let done = 0
  const pieces = await lockPieces(body, keys, fresh.nonce, start, () => {
    signal.throwIfAborted()
    done += piece
    onProgress(Math.min(1, done / body.size))
  })
  return new Blob([start, ...pieces])
}
