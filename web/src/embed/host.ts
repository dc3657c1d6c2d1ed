/** The page that has this one in a frame, as the rest of this page knows it. */

import type { Answers } from '../case.ts'

export interface Host {
  /** Its name for people, such as `portal.example`. */
  readonly site: string
  /** Whether it would take the package, if the person agrees. */
  readonly acceptsPackage: boolean
  /** Shown where nothing was answered yet, and confirmed by the person like any other answer; no part of the case before. */
  readonly presets: Answers
  give(made: GivenPackage): void
}

export interface GivenPackage {
  name: string
  archive: Blob
  files: { path: string; blob: Blob }[]
}
