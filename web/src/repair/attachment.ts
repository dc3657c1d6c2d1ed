/** An attached file as the page knows it: what the engine is told, and beside it what was found and what was done. */

import type { DocumentInput } from '../engine/view.ts'
import type { Finding } from './finding.ts'
import type { Hint } from './look/hints.ts'

/** What was done to a file, one word each; the page and the manifest word it. */
export type Step = 'cleaned' | 'turned' | 'converted' | 'shrunk' | 'covered' | 'combined' | 'joined' | 'split' | 'unlocked'

export interface Attachment extends DocumentInput {
  /** Absent in drafts of an earlier version, and where the inspection failed. */
  finding?: Finding
  hints?: Hint[]
  /** Fingerprint of what a picture shows, to find almost the same photo; hexadecimal. */
  look?: string
  /** What this file was made from, as it was before; "undo" puts it back. Empty or absent: as the person chose it. */
  from?: Attachment[]
  /** What was done to `from`. */
  steps?: Step[]
  /** Files that were made together, by a split: undone together. */
  batch?: string
}

/** A picture takes one sheet. */
const pictures: readonly string[] = ['jpg', 'png', 'webp', 'gif', 'bmp', 'heic', 'avif']

/** What the engine is told of the files; what the page knows beyond this is its own affair. */
export function documentInputs(attachments: readonly Attachment[]): DocumentInput[] {
  return attachments.map(({ id, name, type, size, sha256, role, finding, findings = [], pages }) => {
    const known = finding?.findings.map(({ code }) => code) ?? findings
    const count = finding?.pages ?? pages ?? (pictures.includes(type) ? 1 : undefined)
    return { id, name, type, size, sha256, role, findings: known, ...(count ? { pages: count } : {}) }
  })
}

/** The files as the person chose them, whatever was done since. */
export function originalsOf(attachment: Attachment): Attachment[] {
  const { from = [] } = attachment
  return from.length > 0 ? from.flatMap(originalsOf) : [attachment]
}

/** All that was done, in order, each once. */
export function stepsOf({ from = [], steps = [] }: Attachment): Step[] {
  return [...new Set([...from.flatMap(stepsOf), ...steps])]
}

/** Ids of all bytes that an attachment needs: its own and those that "undo" puts back. */
export function idsOf(attachment: Attachment): string[] {
  return [attachment.id, ...(attachment.from ?? []).flatMap(idsOf)]
}

/** The list with `made` where the first of `sources` stood. What was made from one file keeps its role. */
export function replaced(all: readonly Attachment[], sources: readonly Attachment[], made: readonly Attachment[]): Attachment[] {
  const at = all.findIndex(({ id }) => sources.some(source => source.id === id))
  const rest = all.filter(({ id }) => !sources.some(source => source.id === id))
  return at < 0 ? [...rest, ...made] : [...rest.slice(0, at), ...made, ...rest.slice(at)]
}

/** The list with the last change of this file taken back; a role given since stays with a file made from one. */
export function undone(all: readonly Attachment[], id: string): Attachment[] {
  const made = all.find(each => each.id === id)
  if (!made?.from || made.from.length === 0) return [...all]
  const together = made.batch === undefined ? [made] : all.filter(({ batch }) => batch === made.batch)
  const [only, ...others] = made.from
  const before = only && others.length === 0 ? [{ ...only, role: made.role }] : made.from
  return replaced(all, together, before)
}
