/** What the inspector (C++) tells of one file. The order of the keys and of the findings is the inspector's. */

/** refuse: cannot be handed in as it is. mend: the page can mend it, or the person must decide. hint: told only. */
export type Severity = 'refuse' | 'mend' | 'hint'

/** What can be wrong, worst first; worded by `file.<code>` and `file.<code>.mend`. */
export type FileCode =
  | 'empty'
  | 'program'
  | 'bomb'
  | 'archive_escape'
  | 'macros'
  | 'launch'
  | 'polyglot'
  | 'truncated'
  | 'password'
  | 'broken'
  | 'too_large_picture'
  | 'extension_lies'
  | 'script'
  | 'embedded_files'
  | 'not_plain_pdf'
  | 'restricted'
  | 'archive'
  | 'unusual_type'
  | 'too_many_pages'
  | 'unknown'
  | 'metadata'
  | 'tricky_name'
  | 'unseen'

export type Trace = 'exif' | 'gps' | 'thumbnail' | 'text'

export interface Finding {
  /** By content, never by name: pdf, jpg, png, heic, docx ... `bin` when unknown. */
  type: string
  /** Bytes. */
  size: number
  pages?: number
  /** Pixels, as stored. */
  width?: number
  height?: number
  /** EXIF, 2 to 8; absent when the picture is upright. */
  orientation?: number
  /** Traces of person and place inside. */
  personal: Trace[]
  signatures: number
  findings: { code: FileCode; severity: Severity }[]
}

export const has = ({ findings }: Finding, code: FileCode): boolean => findings.some(each => each.code === code)
export const isRefused = ({ findings }: Finding): boolean => findings.some(({ severity }) => severity === 'refuse')
