/** Opens a package again: what it holds of a case, and what became of its files since it was made. Nothing is changed here. */

import type { Case } from '../case.ts'
import type { DocumentInput } from '../engine/view.ts'
import { sha256, type Bytes } from '../renderers/bytes.ts'
import { manifestFormat, type ManifestFile } from '../renderers/manifest.ts'
import { unwatched, type Work } from '../work.ts'
import { contentOf, readDirectory, unpack, type ArchiveEntry } from './archive.ts'
import { readCase } from './case-file.ts'
import { names } from './plan.ts'
import { PackageError } from './problem.ts'

export interface Reopened {
  /** Without its documents: they are attached anew. */
  given: Case
  files: { name: string; role: string; content: Blob }[]
  /** Paths of files that are not what the manifest says. */
  altered: string[]
  absent: string[]
  /** Paths of files that the manifest does not know. */
  extra: string[]
  /** Enclosures that could not be taken over. */
  leftOut: number
  caseAltered: boolean
  rulebook: { version: string; hash: string }
}

/** Larger than any of ours; what is read whole must not fill the memory. */
const longestText = 16 << 20

interface Manifest {
  rulebook: { version: string; hash: string }
  files: Pick<ManifestFile, 'path' | 'size' | 'sha256'>[]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function readManifest(text: string): Manifest {
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    throw new PackageError('bad_manifest')
  }
  if (!isRecord(stored) || typeof stored.format !== 'number') throw new PackageError('bad_manifest')
  if (stored.format > manifestFormat) throw new PackageError('newer')
  const { rulebook, files } = stored
  const fits = (file: unknown): boolean => isRecord(file) && typeof file.path === 'string' && typeof file.sha256 === 'string' && typeof file.size === 'number'
  if (!isRecord(rulebook) || !Array.isArray(files) || !files.every(fits)) throw new PackageError('bad_manifest')
  return { rulebook: { version: String(rulebook.version), hash: String(rulebook.hash) }, files: files as Manifest['files'] }
}

/** Unpacked and packed again by hand, everything lies in a folder of its own. */
function rootOf(entries: ArchiveEntry[]): string {
  const found = entries.map(({ path }) => path).filter(path => path === names.manifest || path.endsWith(`/${names.manifest}`))
  const nearest = found.sort((left, right) => left.split('/').length - right.split('/').length)[0]
  if (nearest === undefined) throw new PackageError('no_manifest')
  return nearest.slice(0, -names.manifest.length)
}

/** What programs leave behind when they pack a folder. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/

const isDocument = (document: DocumentInput): boolean => [document.name, document.role, document.sha256].every(value => typeof value === 'string')

/** Throws a PackageError for whatever is wrong with the package itself. */
export async function reopen(file: Blob, { signal, onProgress }: Work = unwatched()): Promise<Reopened> {
  const all = await readDirectory(file)
  const root = rootOf(all)
  const entries = new Map(all.filter(({ path }) => path.startsWith(root) && !litter.test(path)).map(entry => [entry.path.slice(root.length), entry]))
  const text = async (name: string): Promise<Bytes | null> => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.size > longestText) throw new PackageError('too_large')
    return unpack(file, entry)
  }
  const manifest = readManifest(new TextDecoder().decode((await text(names.manifest)) ?? new Uint8Array(0)))
  const written = await text(names.case)
  if (!written) throw new PackageError('no_case')
  const stored = readCase(new TextDecoder().decode(written))
  if (!stored) throw new PackageError('bad_case')

  const wanted = stored.given.documents.filter(isDocument)
  const unseen = new Set(wanted.map(({ sha256: hash }) => hash))
  const intact = new Map<string, Blob>()
  const [altered, absent]: [string[], string[]] = [[], []]
  const whole = manifest.files.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const { path, size, sha256: hash } of manifest.files) {
    signal.throwIfAborted()
    onProgress(Math.min(1, done / whole))
    done += size
    const entry = entries.get(path)
    if (!entry) {
      absent.push(path)
      continue
    }
    // One at a time: none of them stays in memory.
    const bytes = entry.size === size ? await unpack(file, entry) : null
    if (!bytes || (await sha256(bytes)) !== hash) altered.push(path)
    else if (unseen.has(hash)) intact.set(hash, await contentOf(file, entry, bytes))
  }
  const known = new Set([...manifest.files.map(({ path }) => path), names.manifest])
  const files = wanted.flatMap(({ name, role, sha256: hash }) => {
    const content = intact.get(hash)
    return content ? [{ name, role, content }] : []
  })
  return {
    given: { ...stored.given, documents: [] },
    files,
    altered,
    absent,
    extra: [...entries.keys()].filter(path => !known.has(path)),
    leftOut: stored.given.documents.length - files.length,
    caseAltered: altered.includes(names.case) || !known.has(names.case),
    rulebook: manifest.rulebook,
  }
}
