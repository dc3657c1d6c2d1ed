/**
 * manifest.json of a package: what is in it, made from what, under which rules. Whoever receives the package can check
 * every file against its SHA-256. The format is described by rules/schema/manifest.schema.json.
 */

import type { View } from '../engine/view.ts'
import { withOffset } from './time.ts'

const format = 1

export interface ManifestFile {
  path: string
  role: string | null
  source: 'letter' | 'document' | 'guide' | 'dates'
  original_name: string | null
  size: number
  sha256: string
}

/**
 * @param now Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request.
 * @param files every file of the package but the manifest itself
 */
export function renderManifest(view: View, now: string, files: ManifestFile[]): string {
  const { id, version, hash } = view.rulebook
  const manifest = {
    format,
    created: withOffset(now),
    engine: view.engine,
    rulebook: { id, version, hash },
    letter_locale: view.letter_locale,
    disclaimer: view.disclaimer,
    // Spelled out, so that the order of the keys does not hang on the caller.
    files: files.map(({ path, role, source, original_name, size, sha256 }) => ({ path, role, source, original_name, size, sha256 })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
