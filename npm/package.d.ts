import type { Case, Manifest } from './schema.d.ts'

/** An enclosure that the case names. */
export type Enclosure = Case['documents'][number]

export interface DraftOptions {
  /** The bytes of an enclosure; asked one at a time. */
  enclosures?: (enclosure: Enclosure) => Promise<Uint8Array | ArrayBuffer | Blob> | Uint8Array | ArrayBuffer | Blob
  /** False: the answers do not travel with the package. */
  withCase?: boolean
}

export interface Draft {
  /** A name for the file. */
  name: string
  /** The package, a ZIP. */
  blob: Blob
  /** Something is missing: every file says that it is no complaint yet. */
  draft: boolean
  /** Characters of the letter that its font lacks. */
  missing: string[]
  /** What the manifest lists. */
  files: Manifest['files']
}

export interface Verdict {
  /** What is wrong with the package, a line each; none when it is as it was made. */
  faults: string[]
  notes: string[]
  /** Nothing could be built anew: there is no case.json, or other rules or another engine made it. */
  unbuilt: boolean
}

export interface Packager {
  /**
   * The package that the page makes from this case and these enclosures, byte for byte.
   * @param caseJson a case.json, as text or parsed
   * @throws {ShagymError} `bad_case`, `no_letter`, `no_enclosure`, or what the engine refuses
   */
  draft(caseJson: string | Case, options?: DraftOptions): Promise<Draft>
  /** Checks a package and builds anew what follows from its case.json. */
  verify(file: Blob): Promise<Verdict>
}

/** Loads the engine, the rulebook, the fonts and the words, about 1.5 MB. */
export function openPackager(): Promise<Packager>
