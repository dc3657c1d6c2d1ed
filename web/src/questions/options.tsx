/** The choices of a question as large rows to press, with reasons, and the ones that cannot be taken with theirs. */

import type { TargetedEvent } from 'preact'
import { controlId } from '../focus.ts'
import type { Option, Rejected } from '../engine/view.ts'
import { useUi } from '../ui.ts'

interface RowProps {
  type: 'radio' | 'checkbox'
  question: string
  option: Pick<Option, 'value' | 'label'> & Partial<Option>
  index: number
  checked: boolean
  invalid: boolean
  onChange: (checked: boolean) => void
}

export function OptionRow({ type, question, option, index, checked, invalid, onChange }: RowProps) {
  const { words } = useUi()
  // The first row carries the question's id: it is where the error summary leads.
  const id = index === 0 ? controlId(question) : controlId(question, option.value)
  const { hint, recommended = false, why = [] } = option
  const explained = Boolean(hint) || why.length > 0
  return (
    <div class="option">
      <input
        id={id}
        type={type}
        name={controlId(question)}
        value={option.value}
        checked={checked}
        aria-describedby={explained ? `${id}-about` : undefined}
        aria-invalid={invalid && type === 'checkbox' ? true : undefined}
        onChange={(event: TargetedEvent<HTMLInputElement>) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>
        <span class="option-label">
          {option.label}
          {recommended && <span class="tag"> {words('ui.recommended')}</span>}
        </span>
        {explained && (
          <span id={`${id}-about`} class="option-about">
            {hint && <span class="hint">{hint}</span>}
            {why.map(reason => (
              <span key={reason} class="reason">
                {reason}
              </span>
            ))}
          </span>
        )}
      </label>
    </div>
  )
}

export function RejectedOptions({ rejected }: { rejected: Rejected[] }) {
  const { words } = useUi()
  if (rejected.length === 0) return null
  return (
    <details class="why">
      <summary>{words('ui.why_not')}</summary>
      <dl class="rejected">
        {rejected.map(({ value, label, why_not }) => (
          <div key={value}>
            <dt>{label}</dt>
            {why_not.map(reason => (
              <dd key={reason}>{reason}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
