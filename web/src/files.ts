/** One attached file: what it is, its fingerprint, and what the person has to be told about it. */

import type { Engine } from './engine/engine.ts'
import type { DocumentInput, Finding } from './engine/view.ts'

export type FileProblem = NonNullable<Finding['problem']> | 'unreadable' | 'same'

export interface FileNotice {
  name: string
  problem: FileProblem
  /** False: the file was left out. */
  attached: boolean
}

export interface Examined {
  document: DocumentInput | null
  bytes: ArrayBuffer
  notice: FileNotice | null
}

async function fingerprint(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Programs and empty files are left out; a file under a false name or of an unknown type is taken, with a word about it. */
const leftOut: readonly FileProblem[] = ['refused', 'empty']

export async function examine(file: File, engine: Engine, attached: readonly DocumentInput[], role: string): Promise<Examined> {
  const about = (problem: FileProblem, taken: boolean): FileNotice => ({ name: file.name, problem, attached: taken })
  let bytes = new ArrayBuffer(0)
  try {
    bytes = await file.arrayBuffer()
    const finding = engine.inspect(file.name, new Uint8Array(bytes))
    if (finding.problem && leftOut.includes(finding.problem)) return { document: null, bytes, notice: about(finding.problem, false) }
    const sha256 = await fingerprint(bytes)
    if (attached.some(document => document.sha256 === sha256)) return { document: null, bytes, notice: about('same', false) }
    // The same bytes always get the same id, so a draft and a replay agree.
    const document = { id: sha256.slice(0, 16), name: file.name, type: finding.type, size: bytes.byteLength, sha256, role }
    return { document, bytes, notice: finding.problem ? about(finding.problem, true) : null }
  } catch {
    // Moved, deleted, a folder, not downloaded from the cloud yet: this file only, the others are not touched.
    return { document: null, bytes, notice: about('unreadable', false) }
  }
}
