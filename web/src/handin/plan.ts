/** Which files a package holds, in order: what the engine plans, and what the renderers add to it. */

import { plannedFiles, type PlannedFile } from '../dates/files.ts'
import type { DocumentInput, Package, View } from '../engine/view.ts'

export type HandinFile = Omit<PlannedFile, 'source'> & { source: PlannedFile['source'] | 'case' }

export interface Plan {
  name: string
  /** Something is missing: every file says that it is no complaint yet. */
  draft: boolean
  files: HandinFile[]
  guide: Package['guide'] | null
}

export const names = { pdf: 'letter.pdf', docx: 'letter.docx', text: 'letter.txt', short: 'letter-short.txt', case: 'case.json', manifest: 'manifest.json' }

const own = (path: string, source: HandinFile['source']): HandinFile => ({ path, source, document: null, role: null, original_name: null })

/** Like the engine's: by number and role, for portals choke on spaces and letters beyond ASCII. */
function enclosures(documents: readonly DocumentInput[]): HandinFile[] {
  return documents.map(({ id, role, type, name }, index) => ({
    path: `enclosures/${String(index + 1).padStart(2, '0')}-${role.replaceAll('_', '-')}.${type}`,
    source: 'document',
    document: id,
    role,
    original_name: name,
  }))
}

export interface Wanted {
  documents: readonly DocumentInput[]
  /** Kazakhstan civil time. */
  now: string
  withCase: boolean
  /** Characters that the portal's field takes, where the letter was shortened to fit it. */
  textLimit: number | null
}

export function planFor(view: View, { documents, now, withCase, textLimit }: Wanted): Plan | null {
  if (!view.letter) return null
  const { package: whole } = view
  const planned = whole ? plannedFiles(view, whole) : [own(names.pdf, 'letter'), ...enclosures(documents), own(names.manifest, 'manifest')]
  const more = [own(names.docx, 'letter'), own(names.text, 'letter'), ...(textLimit === null ? [] : [own(names.short, 'letter')])]
  const files: HandinFile[] = planned.flatMap(file => (file.source === 'letter' ? [file, ...more] : [file]))
  if (withCase) files.splice(files.at(-1)?.source === 'manifest' ? -1 : files.length, 0, own(names.case, 'case'))
  return {
    name: whole ? whole.name : `shagym-draft-${now.slice(0, 10)}.zip`,
    draft: !whole,
    files: whole ? files : files.map(file => (file.source === 'letter' ? { ...file, path: `draft-${file.path}` } : file)),
    guide: whole?.guide ?? null,
  }
}
