/** What the person told us: the only state that matters. All the rest is the engine's view of it. */

import type { Answer, LetterLocale, Locale, Question } from './engine/view.ts'
import { isHandedWhole } from './handed.ts'
import { letterLocales, locales } from './locales.ts'
import { restoredSeen, type Seen } from './seen.ts'
import type { Attachment } from './repair/attachment.ts'

export type Answers = Record<string, Answer>

/** The person's own text for a block of the letter in one language. A letter in two languages has each block twice. */
export interface Edit {
  locale: Locale
  block: string
  /** The block's lines as they were when it was written. */
  original: string[]
  lines: string[]
}

export interface Case {
  /** Random: tells the case from others in a calendar, and says nothing of anybody. */
  id: string
  /** What the person calls it, to tell it from others. */
  name: string | null
  locale: Locale
  /** Language of the letter, once the person has chosen it apart from the page's. */
  letterLocale: LetterLocale | null
  /** Handed to the engine. */
  answers: Answers
  /** Typed, but not confirmed with "Continue" yet. Kept apart so that half a word is never judged. */
  typed: Answers
  documents: Attachment[]
  edits: Edit[]
  /** Photos are cleaned of traces and turned upright as they come, unless the person says no. */
  tidy: boolean
  /** Bytes that all files together should keep to, where the person knows better than the rulebook. */
  target: number | null
  /** What it came to under the rules that the person knows. */
  seen: Seen | null
  /** The page of questions that was shown last. */
  page: string | null
}

export const newId = () => crypto.getRandomValues(new Uint32Array(4)).join('-')

export function emptyCase(locale: Locale): Case {
  return { id: newId(), name: null, locale, letterLocale: null, answers: {}, typed: {}, documents: [], edits: [], tidy: true, target: null, seen: null, page: null }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isLocale = (value: unknown): value is Locale => locales.some(locale => locale === value)
const isLetterLocale = (value: unknown): value is LetterLocale => letterLocales.some(locale => locale === value)

const areLines = (value: unknown): value is string[] => Array.isArray(value) && value.every(line => typeof line === 'string')
const isEdit = (value: unknown): value is Edit =>
  isRecord(value) && isLocale(value.locale) && typeof value.block === 'string' && areLines(value.original) && areLines(value.lines)

/** A stored case, whatever its age: parts of another shape are left out. Single answers are left to the engine to judge. */
export function restored(stored: unknown): Case | null {
  if (!isRecord(stored) || !isLocale(stored.locale)) return null
  const { id, name, locale, letterLocale, answers, typed, documents, edits, tidy, target, seen, page } = stored
  return {
    id: typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : newId(),
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    locale,
    letterLocale: isLetterLocale(letterLocale) ? letterLocale : null,
    answers: isRecord(answers) ? (answers as Answers) : {},
    typed: isRecord(typed) ? (typed as Answers) : {},
    documents: Array.isArray(documents) ? (documents.filter(isRecord) as unknown as Attachment[]) : [],
    edits: Array.isArray(edits) ? edits.filter(isEdit) : [],
    tidy: tidy !== false,
    target: typeof target === 'number' && target > 0 ? target : null,
    seen: restoredSeen(seen),
    page: typeof page === 'string' ? page : null,
  }
}

export function isBegun(given: Case): boolean {
  return Object.keys(given.answers).length + Object.keys(given.typed).length + given.documents.length > 0
}

/**
 * What to show in a question's control: the newest of what was typed, what the engine made of it, what was answered; and before any of
 * it, what is known from elsewhere. That is no part of the case until it is confirmed.
 */
export function valueOf(given: Case, question: Question, known: Answers = {}): Answer {
  const typed = given.typed[question.id]
  if (typed !== undefined) return typed
  const answered = given.answers[question.id]
  if (answered !== undefined && !isHandedWhole(answered)) return answered
  return question.value !== undefined ? question.value : (answered ?? known[question.id] ?? null)
}

/** A control that holds nothing means: shown and left blank. */
export function blankToNull(answer: Answer): Answer {
  if (answer === null || typeof answer === 'boolean') return answer
  const parts = typeof answer === 'string' ? [answer] : Object.values(answer)
  return parts.some(part => part.trim() !== '') ? answer : null
}

/** A question about files is answered by attaching some; the files themselves travel beside the answers. */
function answerTo(given: Case, question: Question, known: Answers): Answer {
  if (question.kind === 'files') return given.documents.length > 0 ? true : null
  return blankToNull(valueOf(given, question, known))
}

/** The case after "Continue" on a page with these questions. */
export function confirm(given: Case, questions: readonly Question[], known: Answers = {}): Case {
  const answers = { ...given.answers }
  const typed = { ...given.typed }
  for (const question of questions) {
    answers[question.id] = answerTo(given, question, known)
    delete typed[question.id]
  }
  return { ...given, answers, typed }
}

/** The answers as they would be if these questions were confirmed now; what is still blank stays unasked. */
export function expected(given: Case, questions: readonly Question[], known: Answers = {}): Answers {
  const answers = { ...given.answers }
  for (const question of questions) {
    const answer = answerTo(given, question, known)
    if (answer !== null) answers[question.id] = answer
    else if (question.id in given.typed) delete answers[question.id]
  }
  return answers
}

/** The case without the answer or the document that a JSON pointer names; null when it names neither. */
export function without(given: Case, pointer: string): Case | null {
  const [, root, name = ''] = pointer.split('/')
  if (root === 'answers' && name in given.answers) {
    const answers = { ...given.answers }
    delete answers[name]
    return { ...given, answers }
  }
  if (root === 'documents' && given.documents[Number(name)]) {
    return { ...given, documents: given.documents.filter((_, index) => index !== Number(name)) }
  }
  return null
}
