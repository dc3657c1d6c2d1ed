/** What a file really is and what is wrong with it: asked of the inspector, which lives in a thread of its own. */

import { inspectorWorker } from '../trusted.ts'

export type FileCode =
  | 'empty'
  | 'program'
  | 'bomb'
  | 'archive_escape'
  | 'macros'
  | 'launch'
  | 'polyglot'
  | 'truncated'
  | 'password'
  | 'broken'
  | 'too_large_picture'
  | 'extension_lies'
  | 'script'
  | 'embedded_files'
  | 'not_plain_pdf'
  | 'restricted'
  | 'archive'
  | 'unusual_type'
  | 'too_many_pages'
  | 'unknown'
  | 'metadata'
  | 'tricky_name'
  | 'unseen'

export interface FileFinding {
  /** By content: pdf, jpg, png, heic, docx ...; also the extension that fits. */
  type: string
  size: number
  /** PDF and TIFF. */
  pages?: number
  /** Pixels as stored. */
  width?: number
  height?: number
  /** EXIF, 2 to 8. */
  orientation?: number
  /** Traces of a person or a place. */
  personal: ('exif' | 'gps' | 'thumbnail' | 'text')[]
  signatures: number
  /** Worst first. refuse: cannot be handed in as it is; mend: can be mended or has to be decided; hint: told only. */
  findings: { code: FileCode; severity: 'refuse' | 'mend' | 'hint' }[]
}

export interface ToInspect {
  number: number
  name: string
  bytes: ArrayBuffer
}

export type Inspected = { number: number; finding: string } | { number: number; failure: string }

interface Waiting {
  resolve(finding: FileFinding): void
  reject(reason: Error): void
}

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, Waiting>()

/** A worker that could not start is replaced with the next file: the network may be back. */
function started(): Worker {
  if (worker) return worker
  const fresh = inspectorWorker()
  fresh.addEventListener('message', ({ data }: MessageEvent<Inspected>) => {
    const asked = waiting.get(data.number)
    waiting.delete(data.number)
    if ('finding' in data) return asked?.resolve(JSON.parse(data.finding) as FileFinding)
    asked?.reject(new Error(data.failure))
    giveUp(fresh)
  })
  fresh.addEventListener('error', () => giveUp(fresh))
  worker = fresh
  return fresh
}

function giveUp(failed: Worker): void {
  failed.terminate()
  if (worker === failed) worker = null
  for (const { reject } of waiting.values()) reject(new Error('the inspector stopped'))
  waiting.clear()
}

/** The bytes are copied to the inspector; the caller keeps them. */
export function inspect(name: string, bytes: ArrayBuffer): Promise<FileFinding> {
  return new Promise((resolve, reject) => {
    const number = ++last
    waiting.set(number, { resolve, reject })
    started().postMessage({ number, name, bytes } satisfies ToInspect)
  })
}
