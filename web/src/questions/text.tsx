/** A line of text. The kinds that are lines with a special keyboard build on it. */

import type { TargetedInputEvent } from 'preact'
import { controlId } from '../focus.ts'
import { Field } from './frame.tsx'
import { asText, described, type QuestionProps } from './question.ts'

interface Keyboard {
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  width?: 'wide' | 'middle' | 'narrow'
  spellcheck?: boolean
}

export function Line({ inputMode, width = 'wide', spellcheck = true, ...props }: QuestionProps & Keyboard) {
  const { question, value, problems, onAnswer } = props
  const changed = (event: TargetedInputEvent<HTMLInputElement>) => onAnswer(event.currentTarget.value)
  return (
    <Field {...props}>
      <input
        id={controlId(question.id)}
        class={`line ${width}`}
        type="text"
        inputMode={inputMode}
        spellcheck={spellcheck}
        autocapitalize={spellcheck ? undefined : 'off'}
        autocomplete={question.autocomplete ?? 'off'}
        value={asText(value)}
        aria-describedby={described(question, problems)}
        aria-invalid={problems.length > 0}
        onInput={changed}
      />
    </Field>
  )
}

export function TextQuestion(props: QuestionProps) {
  return <Line {...props} inputMode="text" />
}
