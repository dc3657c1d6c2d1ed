/** What the rulebook says about handing in (build/handin/handin-rules.json): fetched with the result, the engine never sees it. */

export interface Shown {
  kk: string | null
  ru: string | null
}

export type FieldType = 'choice' | 'text' | 'long_text' | 'number' | 'phone' | 'files' | 'button' | 'signature'

export type ValueSource =
  | 'letter_text'
  | 'addressee'
  | 'provider'
  | 'service'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'iin'
  | 'postal_address'
  | 'actual_address'
  | 'phone'
  | 'email'
  | 'files'

export interface PortalField {
  id: string
  type: FieldType
  /** What the portal calls it; null where that is not known. */
  label: Shown
  /** What to choose. */
  option: Shown | null
  value: ValueSource | null
  why: string | null
}

/** The map of one channel; rules/schema/portal.schema.json describes it. */
export interface Portal {
  id: string
  checked_on: string
  stale_after_days: number
  seen: string | null
  confidence: 'high' | 'medium' | 'low'
  sources: { id: string; url: string | null }[]
  text_limit: number | null
  fields: PortalField[]
  say: string[]
  note_down: string[]
  copies: number
  envelope: boolean
  unknown: string[]
}

/** How a letter is shortened: ids of its blocks. */
export interface Shortening {
  moved: string[][]
  cut: string
}

/** How an element of the letter is found in the person's own text; rules/schema/edits.schema.json says what `keep` means. */
export interface EditRule {
  id: string
  blocks: string[]
  keep: 'some' | 'words' | 'numbers' | 'answers'
  facts: string[]
  /** In every language. */
  sentences: string[]
}

export interface EditRules {
  /** Ids of blocks that stay as they are. */
  fixed: string[]
  /** Sentences that tell the day on which the letter is made, in every language, with `{today}` in its place. */
  dated: string[]
  elements: EditRule[]
}

export interface HandinRules {
  portals: Portal[]
  short: Shortening
  edits: EditRules
  calendar: { verified_to: string; hash: string }
}
