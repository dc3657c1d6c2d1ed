/** IIN, BIN and other numbers. Spaces are let through: the engine takes them out. */

import type { QuestionProps } from './question.ts'
import { Line } from './text.tsx'

export function IdentifierQuestion(props: QuestionProps) {
  return <Line {...props} inputMode="numeric" width="middle" spellcheck={false} />
}
