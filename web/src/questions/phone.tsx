/** A telephone number, typed as the person is used to. */

import type { QuestionProps } from './question.ts'
import { Line } from './text.tsx'

export function PhoneQuestion(props: QuestionProps) {
  return <Line {...props} inputMode="tel" width="middle" spellcheck={false} />
}
