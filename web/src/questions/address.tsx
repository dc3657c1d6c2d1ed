/** An address in the parts the rules ask for. */

import { Parts } from './parts.tsx'
import type { QuestionProps } from './question.ts'

export function AddressQuestion(props: QuestionProps) {
  return <Parts {...props} />
}
