/** Yes or no. */

import { useUi } from '../ui.ts'
import { Group } from './frame.tsx'
import { OptionRow } from './options.tsx'
import type { QuestionProps } from './question.ts'

export function YesNoQuestion(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const rows = [
    { answer: true, option: { value: 'yes', label: words('ui.yes') } },
    { answer: false, option: { value: 'no', label: words('ui.no') } },
  ]
  return (
    <Group {...props}>
      <div class="options side-by-side">
        {rows.map(({ answer, option }, index) => (
          <OptionRow
            key={option.value}
            type="radio"
            question={question.id}
            option={option}
            index={index}
            checked={value === answer}
            invalid={problems.length > 0}
            onChange={() => onAnswer(answer)}
          />
        ))}
      </div>
      {question.optional && typeof value === 'boolean' && (
        <button type="button" class="link" onClick={() => onAnswer('')}>
          {words('ui.clear')}
        </button>
      )}
    </Group>
  )
}
