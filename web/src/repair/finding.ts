/** What the inspector (C++) tells of one file. The order of the keys and of the findings is the inspector's. */

/** refuse: cannot be handed in as it is. mend: the page can mend it, or the person must decide. hint: told only. */
export type Severity = 'refuse' | 'mend' | 'hint'

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
  findings: { code: string; severity: Severity }[]
}

export const has = ({ findings }: Finding, code: string): boolean => findings.some(each => each.code === code)
export const isRefused = ({ findings }: Finding): boolean => findings.some(({ severity }) => severity === 'refuse')
