/** Why a package cannot be opened, as a code that the page has words for: `handin.open.problem.<code>`. */

/** Of the ZIP: cut, swapped, or built to do harm. */
export type ArchiveProblem = 'not_zip' | 'cut' | 'unsafe_name' | 'twice' | 'encrypted' | 'unsupported' | 'too_large' | 'too_many' | 'bomb' | 'unreadable'

/** Of what is in it. */
export type PackageProblem = ArchiveProblem | 'no_manifest' | 'bad_manifest' | 'newer' | 'no_case' | 'bad_case'

export class PackageError extends Error {
  override name = 'PackageError'
  constructor(
    readonly code: PackageProblem,
    /** For the placeholders of the words. */
    readonly values: Record<string, string | number> = {},
  ) {
    super(code)
  }
}
