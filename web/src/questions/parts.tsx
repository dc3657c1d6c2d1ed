/** A question of several lines, each with its own label and its own problems: a name, an address. */

import type { TargetedInputEvent } from 'preact'
import { controlId } from '../focus.ts'
import { partOf } from '../parts/error-summary.tsx'
import { useUi } from '../ui.ts'
import { Group, Problems } from './frame.tsx'
import { asRecord, type QuestionProps } from './question.ts'

export function Parts(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const record = asRecord(value)
  const own = (field: string) => problems.filter(problem => partOf(problem) === field)
  const ofGroup = problems.filter(problem => !question.fields.some(({ id }) => id === partOf(problem)))
  const changed = (field: string) => (event: TargetedInputEvent<HTMLInputElement>) =>
    onAnswer({ ...record, [field]: event.currentTarget.value })
  return (
    <Group {...props} problems={ofGroup}>
      {question.fields.map(field => {
        const id = controlId(question.id, field.id)
        const wrong = own(field.id)
        const notes = [field.hint && `${id}-hint`, wrong.length > 0 && `${id}-error`].filter(Boolean).join(' ')
        return (
          <div key={field.id} class={wrong.length > 0 ? 'part has-error' : 'part'}>
            <label for={id}>
              {field.label}
              {field.optional && <span class="optional"> {words('ui.optional')}</span>}
            </label>
            {field.hint && (
              <p id={`${id}-hint`} class="hint">
                {field.hint}
              </p>
            )}
            <Problems id={id} problems={wrong} />
            <input
              id={id}
              class="line wide"
              spellcheck={false}
              autocomplete={field.autocomplete ?? 'off'}
              value={record[field.id] ?? ''}
              aria-describedby={notes || undefined}
              aria-invalid={wrong.length > 0 || ofGroup.length > 0}
              onInput={changed(field.id)}
            />
          </div>
        )
      })}
    </Group>
  )
}
