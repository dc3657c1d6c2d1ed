/** A file on its way in: looked at by the worker, mended where that needs no asking, or left out with a word about it. */

import type { Arrival } from '../attachments.ts'
import { sha256 } from '../renderers/bytes.ts'
import { originalsOf, type Attachment } from './attachment.ts'
import { has } from './finding.ts'
import { RepairError, type MadeFile, type Received } from './jobs.ts'
import { workshop, type Ordered } from './workshop.ts'

export interface FileNotice {
  name: string
  /** Why the file was left out. */
  problem: 'empty' | 'program' | 'same' | 'unreadable' | 'stopped'
}

export interface Outcome {
  /** The bytes to keep; the last is the one to attach. */
  arrivals: Arrival[]
  notice: FileNotice | null
}

/** The same bytes always get the same id, so a draft and a replay agree. */
export const idOf = (sha256: string): string => sha256.slice(0, 16)

export function attachmentOf({ sha256, finding, hints, look }: Omit<MadeFile, 'bytes'>, name: string, role: string): Attachment {
  const { type, size } = finding
  return { id: idOf(sha256), name, type, size, sha256, role, finding, hints, ...(look === null ? {} : { look }) }
}

/** Two photos may be mended to the same bytes, and a file to what it was: each attached file has an id of its own all the same. */
export function withOwnId(made: Attachment, from: readonly Attachment[], attached: readonly Attachment[]): Attachment {
  const taken = [...from, ...attached].some(({ id }) => id === made.id)
  return { ...made, ...(taken ? { id: `${made.id}-${from[0]?.id ?? ''}` } : {}), from: [...from] }
}

const base = (name: string): string => name.replace(/\.[^.]*$/, '')

export function renamed(name: string, type: string): string {
  return `${base(name)}.${type}`
}

/** One of several that were made of a file: scan-1.pdf, scan-2.pdf. */
export function numbered(name: string, number: number, type: string): string {
  return `${base(name)}-${number}.${type}`
}

const left = (name: string, problem: FileNotice['problem']): Outcome => ({ arrivals: [], notice: { name, problem } })

function outcome({ original, mended }: Received, name: string, attached: readonly Attachment[], role: string): Outcome {
  if (has(original.finding, 'empty')) return left(name, 'empty')
  if (has(original.finding, 'program')) return left(name, 'program')
  const known = attached.flatMap(each => [each, ...originalsOf(each)])
  if (known.some(({ sha256 }) => sha256 === original.sha256)) return left(name, 'same')
  const chosen: Arrival = { attachment: attachmentOf(original, name, role), bytes: original.bytes }
  if (!mended) return { arrivals: [chosen], notice: null }
  const { steps } = mended
  const better = { ...attachmentOf(mended, renamed(name, mended.finding.type), role), steps }
  return { arrivals: [chosen, { attachment: withOwnId(better, [chosen.attachment], attached), bytes: mended.bytes }], notice: null }
}

/** Only the inspector looks, which is never long: for files on which a decoder fails. */
async function blindly(file: File, attached: readonly Attachment[], role: string): Promise<Outcome> {
  const received = await workshop.order('receive', { name: file.name, content: file, tidy: false, blindly: true }).done
  return outcome(received, file.name, attached, role)
}

/** When the worker cannot look at it (no network for its parts, no memory), the file is kept all the same, unseen. */
async function unseen(file: File, role: string): Promise<Outcome> {
  const bytes = await file.arrayBuffer()
  const hash = await sha256(new Uint8Array(bytes))
  const [, type = 'bin'] = /\.([a-z0-9]{1,8})$/i.exec(file.name) ?? []
  const attachment = { id: idOf(hash), name: file.name, type: type.toLowerCase(), size: bytes.byteLength, sha256: hash, role }
  return { arrivals: [{ attachment, bytes }], notice: null }
}

export function receive(file: File, attached: readonly Attachment[], role: string, tidy: boolean): Ordered<Outcome> {
  const { done, cancel } = workshop.order('receive', { name: file.name, content: file, tidy, blindly: false })
  return {
    cancel,
    done: done.then(
      received => outcome(received, file.name, attached, role),
      (error: unknown) => {
        const failure = error instanceof RepairError ? error.failure : 'failed'
        if (failure === 'stopped') return left(file.name, 'stopped')
        // Moved, deleted, a folder, not downloaded from the cloud yet.
        if (failure === 'unreadable') return left(file.name, 'unreadable')
        return blindly(file, attached, role).catch(() => unseen(file, role))
      },
    ),
  }
}
