/** What goes into the engine and what comes out. The engine decides every word and every option; the page only draws. */

import type { FileCode } from '../repair/finding.ts'

export type Locale = 'kk' | 'ru' | 'en'

/** Of a letter: one language, or the whole letter in Kazakh and then in Russian. */
export type LetterLocale = Locale | 'kk+ru'

/** Raw answers. `null` means: the question was shown and left blank. */
export type Answer = null | boolean | string | string[] | Record<string, string>

/** One attached file, as the page knows it. The bytes stay in the browser. */
export interface DocumentInput {
  id: string
  name: string
  /** Short type found by `inspect`: pdf, jpg, png, heic, docx ... */
  type: string
  size: number
  sha256: string
  role: string
  /** Codes of what `inspect` found. */
  findings?: FileCode[]
  /** Where they are known. */
  pages?: number
}

export interface Request {
  locale: Locale
  letter_locale?: LetterLocale
  /** Kazakhstan civil time (UTC+5), `YYYY-MM-DDTHH:MM`. */
  now: string
  answers: Record<string, Answer>
  documents?: DocumentInput[]
  /** Show this page instead of the next open one (back, edit). Ignored when the page asks nothing in this case. */
  page?: string
}

export type Truth = 'yes' | 'no' | 'open'

export interface Citation {
  act: string
  article: string
  paragraph: string | null
  subparagraph: string | null
  edition: string
  url: string
  /** Ready to show, in the page's language. */
  text: string
}

export interface Option {
  value: string
  label: string
  hint: string | null
  /** Only for options that are routes or channels. */
  recommended: boolean
  /** Plain words: why it fits or why it is recommended. */
  why: string[]
}

export interface Rejected {
  value: string
  label: string
  why_not: string[]
}

export interface Field {
  id: string
  label: string
  hint: string | null
  optional: boolean
  autocomplete: string | null
}

export interface Question {
  id: string
  kind: 'choice' | 'choices' | 'yes-no' | 'date' | 'text' | 'long-text' | 'person' | 'identifier' | 'address' | 'phone' | 'e-mail' | 'files'
  label: string
  hint: string | null
  optional: boolean
  max_length: number | null
  autocomplete: string | null
  value: Answer | undefined
  /** For choice and choices. */
  options: Option[]
  /** Options of a route or channel question that cannot be taken, with the reason. */
  rejected: Rejected[]
  /** For person and address. */
  fields: Field[]
  /** For files: the roles a file can have. */
  roles: DocumentCheck[]
}

export interface Page {
  id: string
  title: string
  lead: string | null
  questions: Question[]
}

/** Something the person can mend. */
export interface Problem {
  code: string
  /** JSON pointer into the request, for example `/answers/applicant_iin`. */
  pointer: string
  question: string | null
  page: string | null
  message: string
}

/** Something worth a thought, and no more. */
export interface Hint {
  question: string
  page: string
  /** What gave rise to it, as it was written. */
  words: string[]
  message: string
  citations: Citation[]
}

export interface Because {
  fact: string
  page: string | null
  name: string
  value: string
}

export interface Ground {
  id: string
  title: string
  about: string
  truth: Truth
  /** Why not, in plain words, when truth is "no". */
  why_not: string | null
  because: Because[]
  citations: Citation[]
  notes: string[]
}

export interface Exit {
  id: string
  title: string
  lines: string[]
  link: string | null
  because: Because[]
  citations: Citation[]
  notes: string[]
}

export interface Route {
  id: string
  stage: string
  title: string
  authority: string | null
  truth: Truth
  recommended: boolean
  chosen: boolean
  about: string
  why: string[]
  why_not: string[]
  because: Because[]
  citations: Citation[]
  notes: string[]
}

export interface Channel {
  id: string
  name: string
  about: string
  truth: Truth
  recommended: boolean
  chosen: boolean
  needs: string[]
  gives: string[]
  steps: string[]
  link: string | null
  /** How files are handed over. `target`: bytes in all that are worth keeping to; not a limit, for none is known. */
  files: { how: 'upload' | 'paper' | 'none'; target: number | null }
  why: string[]
  why_not: string[]
  because: Because[]
  citations: Citation[]
  notes: string[]
}

export interface LedgerLine {
  date: string
  /** counted and working have a number; working: it counts though it looks like a day off. The others are days skipped and steps of reckoning. */
  kind: 'registration' | 'start' | 'counted' | 'off' | 'working' | 'months' | 'clamped' | 'rolled'
  number: number | null
  text: string
  /** Source of what the day is; null when its weekday says it. */
  act: string | null
}

/** A date to come, for the person's own calendar. */
export interface Event {
  /** The same for the same date of one case, whenever and from whatever start it is counted. */
  id: string
  date: string
  title: string
  text: string
  /** Days before. */
  alarms: number[]
}

export interface OtherDate {
  date: string
  date_text: string
  /** How it stands to the deadline's own. */
  text: string
}

export interface Deadline {
  id: string
  title: string
  /** Whose last day it is; or it is the day on which something begins. */
  kind: 'yours' | 'theirs' | 'begins'
  /** ISO date, or null when the calendar does not reach that far. */
  date: string | null
  date_text: string
  /** The last day where the day of registration counts as day one; `text` says so. */
  portal: OtherDate | null
  /** The question in which the person gave this date, as the portal shows it. */
  followed: string | null
  /** The law's own date, beside one that follows the portal. */
  counted: OtherDate | null
  certainty: 'verified' | 'unverified' | 'unknown'
  earliest: string | null
  latest: string | null
  /** Explains earliest and latest, or why there is no date. */
  certainty_text: string | null
  /** What could still make it an earlier or a later date. */
  why_open: string | null
  doubts: string[]
  start: { date: string; text: string; assumed: boolean }
  /** Calendar days from today; negative when past. */
  days_left: number | null
  /** The date that matters now; it stands first. True of one at most. */
  now: boolean
  left_text: string | null
  /** Until which hour, by which channel. */
  until: string | null
  passed: boolean
  /** What follows from it, once passed. */
  consequence: string | null
  citations: Citation[]
  notes: string[]
  ledger: LedgerLine[]
}

export interface DocumentCheck {
  role: string
  name: string
  why: string
  /** unfit: given, but no file of this role can be handed in as it is. */
  state: 'given' | 'expected' | 'helps' | 'unfit'
}

export type BlockKind = 'addressee' | 'applicant' | 'title' | 'subtitle' | 'heading' | 'paragraph' | 'demands' | 'enclosures' | 'signature'

/** One block of the letter. `demands` and `enclosures` are ordered lists; the others are lines. */
export interface Block {
  id: string
  kind: BlockKind
  /** Only in a bilingual letter. */
  locale?: Locale
  lines: string[]
  citations: Citation[]
  /** What stands in the lines word by word and leads to a public address; absent where nothing does. */
  links?: { text: string; url: string }[]
}

export interface Element {
  id: string
  title: string
  /** advised: asked for "if any", not given. person: done when handing in. */
  state: 'given' | 'missing' | 'advised' | 'person'
  citation: Citation
  /** Page to go to when missing. */
  page: string | null
}

export interface Letter {
  /** claim: an outline to take to a lawyer, not to be filed. */
  kind: 'complaint' | 'claim'
  /** Of a bilingual letter the first. */
  locale: Locale
  title: string
  complete: boolean
  blocks: Block[]
  elements: Element[]
}

export interface PackageFile {
  path: string
  source: 'letter' | 'document' | 'guide' | 'manifest'
  /** Id of the document, when source is "document". */
  document: string | null
  role: string | null
  original_name: string | null
}

export interface GuideSection {
  id: string
  title: string
  kind: 'paragraphs' | 'steps' | 'list'
  lines: string[]
}

export interface Package {
  name: string
  files: PackageFile[]
  guide: { locale: Locale; title: string; sections: GuideSection[]; links: { label: string; url: string }[] }
}

export interface View {
  ok: true
  engine: string
  rulebook: { id: string; version: string; checked_on: string; hash: string }
  locale: Locale
  letter_locale: LetterLocale
  /** asking: questions are open; exit: not a matter for this complaint; ready: nothing left to ask. */
  state: 'asking' | 'exit' | 'ready'
  page: Page | null
  pages: { id: string; title: string; state: 'done' | 'current' | 'todo' }[]
  progress: { done: number; of: number }
  summary: { page: string; title: string; items: { fact: string; name: string; value: string }[] }[]
  problems: Problem[]
  hints: Hint[]
  exits: Exit[]
  grounds: Ground[]
  routes: Route[]
  channels: Channel[]
  deadlines: Deadline[]
  events: Event[]
  documents: DocumentCheck[]
  letter: Letter | null
  package: Package | null
  disclaimer: string
}

/** Why a conclusion is as it is, and the smallest change of answers that would turn it round. */
export interface Explanation {
  subject: 'ground' | 'exit' | 'route' | 'authority' | 'channel'
  id: string
  title: string
  truth: Truth
  reasons: string[]
  because: Because[]
  citations: Citation[]
  notes: string[]
  /** Names of the questions that would decide it, while it is open. */
  missing: string[]
  change_text: string
  /** At most two answers; none where one or two are not enough. */
  change: { fact: string; page: string; name: string; from: string; to: string }[]
}

export interface Explanations {
  ok: true
  explanations: Explanation[]
}

/** Anything that is not the person's to mend. */
export interface Failure {
  ok: false
  error: { code: string; pointer: string; message: string }
}
