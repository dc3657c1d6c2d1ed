/** What every kind of question is given, and the names of its controls. */

import { controlId } from '../focus.ts'
import type { Answer, Problem, Question } from '../engine/view.ts'

export interface QuestionProps {
  question: Question
  value: Answer
  problems: Problem[]
  /** The only question of its page: its label is the page's heading. */
  heading: boolean
  onAnswer: (answer: Answer) => void
}

/** For aria-describedby: hint and error, as far as there are any. */
export function described(question: Question, problems: Problem[], own?: string): string | undefined {
  const id = controlId(question.id)
  const parts = [question.hint && `${id}-hint`, problems.length > 0 && `${id}-error`, own].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : undefined
}

export const asText = (value: Answer): string => (typeof value === 'string' ? value : '')
export const asList = (value: Answer): string[] => (Array.isArray(value) ? value : [])
export function asRecord(value: Answer): Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
