/** An e-mail address. Not type="email": some browsers rewrite Cyrillic addresses in it behind the person's back. */

import type { QuestionProps } from './question.ts'
import { Line } from './text.tsx'

export function EMailQuestion(props: QuestionProps) {
  return <Line {...props} inputMode="email" spellcheck={false} />
}
