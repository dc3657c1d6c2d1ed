/** A person's name in the parts the rules ask for. */

import { Parts } from './parts.tsx'
import type { QuestionProps } from './question.ts'

export function PersonQuestion(props: QuestionProps) {
  return <Parts {...props} />
}
