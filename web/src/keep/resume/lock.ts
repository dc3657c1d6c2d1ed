/**
 * Locks the body of a resume file with a password: PBKDF2 makes a key of it, AES-GCM locks piece by piece, so that no more
 * than one piece is in memory and none can be left out, repeated or moved (the STREAM construction, as in age).
 */

import type { Bytes } from '../../renderers/bytes.ts'
import { checkLength, ResumeError, type Lock } from './format.ts'

export const piece = 1 << 20
const tag = 16

export interface Keys {
  key: CryptoKey
  check: Bytes
}

/** The same password may be typed with letters in one piece or in two: й, ё. */
export async function keysFor(password: string, { iterations, salt }: Pick<Lock, 'iterations' | 'salt'>): Promise<Keys> {
  const typed = new TextEncoder().encode(password.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', iterations, salt }, material, 256)
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const use = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(info) })
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(use('shagym resume key'), secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(use('shagym resume check'), secret, checkLength * 8),
  ])
  return { key, check: new Uint8Array(check) }
}

/** Prefix, number of the piece, and whether it is the last: a piece in another place does not open. */
function nonceOf(prefix: Bytes, index: number, last: boolean): Bytes {
  const nonce = new Uint8Array(12)
  nonce.set(prefix)
  new DataView(nonce.buffer).setUint32(prefix.length, index)
  nonce[11] = last ? 1 : 0
  return nonce
}

export const lockedSize = (size: number): number => size + Math.max(1, Math.ceil(size / piece)) * tag

/** @param head goes into every piece: a changed head opens nothing */
export async function lockPieces(body: Blob, { key }: Keys, prefix: Bytes, head: Bytes, onPiece: () => void): Promise<Bytes[]> {
  const count = Math.max(1, Math.ceil(body.size / piece))
  const locked: Bytes[] = []
  for (let index = 0; index < count; index += 1) {
    const open = await body.slice(index * piece, (index + 1) * piece).arrayBuffer()
    const iv = nonceOf(prefix, index, index === count - 1)
    locked.push(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, open)))
    onPiece()
  }
  return locked
}

export async function unlockPieces(locked: Blob, size: number, { key }: Keys, prefix: Bytes, head: Bytes, onPiece: () => void): Promise<Blob> {
  const count = Math.max(1, Math.ceil(size / piece))
  const open: ArrayBuffer[] = []
  for (let index = 0; index < count; index += 1) {
    const from = index * (piece + tag)
    const iv = nonceOf(prefix, index, index === count - 1)
    const bytes = await locked.slice(from, from + piece + tag).arrayBuffer()
    try {
      open.push(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: head }, key, bytes))
    } catch {
      throw new ResumeError('altered')
    }
    onPiece()
  }
  return new Blob(open)
}
