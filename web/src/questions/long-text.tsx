/** Several lines of text. Too long a text is counted, not cut: cutting would lose the end of what was pasted. */

import type { TargetedInputEvent } from 'preact'
import { controlId } from '../focus.ts'
import { useUi } from '../ui.ts'
import { Field } from './frame.tsx'
import { asText, described, type QuestionProps } from './question.ts'

export function LongTextQuestion(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const text = asText(value)
  const id = controlId(question.id)
  const left = question.max_length === null ? null : question.max_length - [...text].length
  const changed = (event: TargetedInputEvent<HTMLTextAreaElement>) => onAnswer(event.currentTarget.value)
  return (
    <Field {...props}>
      <textarea
        id={id}
        class="line wide"
        rows={7}
        spellcheck
        autocomplete={question.autocomplete ?? 'off'}
        value={text}
        aria-describedby={described(question, problems, left === null ? undefined : `${id}-left`)}
        aria-invalid={problems.length > 0}
        onInput={changed}
      />
      {left !== null && (
        <p id={`${id}-left`} class={left < 0 ? 'error' : 'hint'}>
          {left < 0 ? words('ui.text.over', { n: -left }) : words('ui.text.left', { n: left })}
        </p>
      )}
    </Field>
  )
}
