/**
 * manifest.json of a package: what is in it, made from what, under which rules. Whoever receives the package can check
 * every file against its SHA-256. The format is described by rules/schema/manifest.schema.json.
 */

import type { HandinFile } from '../handin/plan.ts'
import type { View } from '../engine/view.ts'
import { withOffset } from './time.ts'

export const manifestFormat = 2

export interface ManifestFile {
  path: string
  role: string | null
  source: Exclude<HandinFile['source'], 'manifest'>
  original_name: string | null
  /** What a document was made from, as the person chose it, when anything was done to it. */
  originals?: { name: string; size: number; sha256: string }[]
  /** What was done to it, in order. */
  repairs?: string[]
  size: number
  sha256: string
}

/** What the view does not say of how the package was made. */
export interface Made {
  /** Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
  now: string
  draft: boolean
  /** SHA-256 of the engine's module. */
  engineHash: string
  calendar: { verified_to: string; hash: string }
}

/** @param files every file of the package but the manifest itself */
export function renderManifest(view: View, { now, draft, engineHash, calendar }: Made, files: ManifestFile[]): string {
  const { id, version, checked_on, hash } = view.rulebook
  const manifest = {
    format: manifestFormat,
    created: withOffset(now),
    draft,
    engine: { version: view.engine, hash: engineHash },
    rulebook: { id, version, checked_on, hash },
    calendar: { verified_to: calendar.verified_to, hash: calendar.hash },
    locale: view.locale,
    letter_locale: view.letter_locale,
    disclaimer: view.disclaimer,
    // Spelled out, so that the order of the keys does not hang on the caller.
    files: files.map(({ path, role, source, original_name, originals, repairs, size, sha256 }) => ({
      path,
      role,
      source,
      original_name,
      ...(repairs ? { originals, repairs } : {}),
      size,
      sha256,
    })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
