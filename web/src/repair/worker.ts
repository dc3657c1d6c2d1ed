/** The worker: does one job at a time and answers with bytes. Whatever goes wrong in it, no file of the page is touched. */

import { RepairError, type Failure, type Jobs, type Kind, type Reply } from './jobs.ts'
import { work } from './work.ts'

/** What a worker has of its global scope; the page's library of types knows the page's only. */
interface Port {
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

const port = globalThis as unknown as Port

/** Bytes that are handed over, not copied. */
function moved(value: unknown, found: ArrayBuffer[] = []): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) found.push(value)
  else if (Array.isArray(value)) for (const each of value) moved(each, found)
  else if (typeof value === 'object' && value !== null && !(value instanceof Blob)) moved(Object.values(value), found)
  return found
}

function failureOf(error: unknown): { failed: Failure; message: string } {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof RepairError) return { failed: error.failure, message }
  // A file that was moved, deleted, or not downloaded from the cloud yet.
  if (error instanceof DOMException && error.name === 'NotReadableError') return { failed: 'unreadable', message }
  return { failed: 'failed', message }
}

async function answer<K extends Kind>({ kind, ask }: { kind: K; ask: Jobs[K]['ask'] }): Promise<void> {
  const say = (reply: Reply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer)
  try {
    const done = await work[kind](ask, part => say({ progress: part }))
    say({ done }, moved(done))
  } catch (error) {
    say(failureOf(error))
  }
}

port.addEventListener('message', ({ data }) => void answer(data as { kind: Kind; ask: never }))
