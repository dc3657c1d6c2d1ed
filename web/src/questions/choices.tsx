/** Any number of several. */

import { Group } from './frame.tsx'
import { OptionRow, RejectedOptions } from './options.tsx'
import { asList, type QuestionProps } from './question.ts'
import { useUi } from '../ui.ts'

export function ChoicesQuestion(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const chosen = new Set(asList(value))
  // The order of the answer is the order of the options, whatever was pressed first: equal cases stay equal.
  const toggled = (option: string, on: boolean) =>
    question.options.map(({ value: each }) => each).filter(each => (each === option ? on : chosen.has(each)))
  return (
    <Group {...props}>
      <p class="hint">{words('ui.several')}</p>
      <div class="options">
        {question.options.map((option, index) => (
          <OptionRow
            key={option.value}
            type="checkbox"
            question={question.id}
            option={option}
            index={index}
            checked={chosen.has(option.value)}
            invalid={problems.length > 0}
            onChange={on => onAnswer(toggled(option.value, on))}
          />
        ))}
      </div>
      <RejectedOptions rejected={question.rejected} />
    </Group>
  )
}
