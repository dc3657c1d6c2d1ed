/** The package a person hands in: the letter, the documents, the sheet "how to submit", the case and the manifest, as one ZIP. */

import type { HandinFile } from '../handin/plan.ts'
import { originalsOf, stepsOf, type Attachment } from '../repair/attachment.ts'
import { unwatched, type Work } from '../work.ts'
import { blobOf } from './blob.ts'
import { sha256, type Bytes } from './bytes.ts'
import { filesOf, type FilesInput } from './files.ts'
import { renderManifest, type ManifestFile } from './manifest.ts'
import { zip, type Entry } from './zip.ts'

export interface MadePackage {
  name: string
  blob: Blob
  /** Characters of the letter that its font lacks. */
  missing: string[]
  /** What the manifest lists. */
  files: ManifestFile[]
}

const utf8 = new TextEncoder()

/** What was done to a document, and from what it was made; nothing for one as it was chosen. */
function repaired(attachment: Attachment | undefined): Partial<ManifestFile> {
  const repairs = attachment ? stepsOf(attachment) : []
  if (!attachment || repairs.length === 0) return {}
  const originals = originalsOf(attachment)
  return {
    original_name: originals.map(({ name }) => name).join(', '),
    originals: originals.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    repairs,
  }
}

async function describe(file: HandinFile, bytes: Bytes, attachments: readonly Attachment[]): Promise<ManifestFile> {
  const { path, role, source, original_name, document } = file
  if (source === 'manifest') throw new Error('a manifest does not list itself')
  const mended = repaired(attachments.find(({ id }) => id === document))
  return { path, role, source, original_name, ...mended, size: bytes.length, sha256: await sha256(bytes) }
}

/** In bytes. A letter or a sheet takes about as long as a document of this size. */
const weightOf = ({ document }: HandinFile, attachments: readonly Attachment[]): number => attachments.find(({ id }) => id === document)?.size ?? 200_000

export async function makePackage(input: FilesInput, { signal, onProgress }: Work = unwatched()): Promise<MadePackage> {
  const { view, given, now, handin } = input
  const { plan, content, missing } = filesOf(input)
  const known = new Map<string, ManifestFile>()

  /** Every file but the manifest, in order. Those that come after the manifest are read ahead of their turn. */
  const described = async (): Promise<ManifestFile[]> => {
    const result: ManifestFile[] = []
    for (const file of plan.files) {
      if (file.source !== 'manifest') result.push(known.get(file.path) ?? (await describe(file, await content(file), given.documents)))
    }
    return result
  }

  const manifest = async (): Promise<Bytes> => {
    const made = { now, draft: plan.draft, engineHash: handin.engineHash, calendar: handin.rules.calendar }
    return utf8.encode(renderManifest(view, made, await described()))
  }

  const entries = async function* (): AsyncGenerator<Entry> {
    const weights = plan.files.map(file => weightOf(file, given.documents))
    const whole = weights.reduce((sum, each) => sum + each, 0)
    let done = 0
    for (const [at, file] of plan.files.entries()) {
      signal.throwIfAborted()
      const bytes = file.source === 'manifest' ? await manifest() : await content(file)
      if (file.source !== 'manifest') known.set(file.path, await describe(file, bytes, given.documents))
      yield { path: file.path, bytes }
      done += weights[at] ?? 0
      onProgress(done / whole)
    }
  }

  const blob = await blobOf(zip(entries(), now), 'application/zip')
  return {
    name: plan.name,
    blob,
    missing: await missing(),
    files: await described(),
  }
}
