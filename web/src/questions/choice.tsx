/** One of several. Long plain lists (regions) become a drop-down; anything with a reason stays readable as rows. */

import type { TargetedEvent } from 'preact'
import { controlId } from '../focus.ts'
import { useUi } from '../ui.ts'
import { Field, Group } from './frame.tsx'
import { OptionRow, RejectedOptions } from './options.tsx'
import { asText, described, type QuestionProps } from './question.ts'

const longList = 12

function DropDown(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const chosen = (event: TargetedEvent<HTMLSelectElement>) => onAnswer(event.currentTarget.value || null)
  return (
    <Field {...props}>
      <select
        id={controlId(question.id)}
        class="line"
        value={asText(value)}
        aria-describedby={described(question, problems)}
        aria-invalid={problems.length > 0}
        onChange={chosen}
      >
        <option value="">{words('ui.choose')}</option>
        {question.options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function ChoiceQuestion(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const plain = question.options.every(({ hint, why, recommended }) => !hint && why.length === 0 && !recommended)
  if (plain && question.options.length > longList) return <DropDown {...props} />
  return (
    <Group {...props}>
      <div class="options">
        {question.options.map((option, index) => (
          <OptionRow
            key={option.value}
            type="radio"
            question={question.id}
            option={option}
            index={index}
            checked={value === option.value}
            invalid={problems.length > 0}
            onChange={() => onAnswer(option.value)}
          />
        ))}
      </div>
      {question.optional && asText(value) !== '' && (
        <button type="button" class="link" onClick={() => onAnswer('')}>
          {words('ui.clear')}
        </button>
      )}
      <RejectedOptions rejected={question.rejected} />
    </Group>
  )
}
