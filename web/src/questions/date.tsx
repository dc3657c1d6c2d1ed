/**
 * A date in three fields: no calendar to page through, and it works the same on each phone. The answer is
 * `YYYY-MM-DD`, or its unfinished parts with the hyphens in place, so that a draft keeps what was typed.
 */

import type { TargetedInputEvent } from 'preact'
import { controlId } from '../focus.ts'
import type { Answer, Question } from '../engine/view.ts'
import type { Key } from '../words.ts'
import { useUi } from '../ui.ts'
import { Group } from './frame.tsx'
import { asText, type QuestionProps } from './question.ts'

interface Parts {
  day: string
  month: string
  year: string
}

const fields: readonly { part: keyof Parts; label: Key; width: number }[] = [
  { part: 'day', label: 'ui.date.day', width: 2 },
  { part: 'month', label: 'ui.date.month', width: 2 },
  { part: 'year', label: 'ui.date.year', width: 4 },
]

export function dateParts(value: Answer): Parts {
  const [year = '', month = '', day = ''] = asText(value).split('-')
  return { day, month, year }
}

export function dateAnswer({ day, month, year }: Parts): Answer {
  const clean = (part: string) => part.replaceAll('-', '').trim()
  const parts = [clean(year), clean(month), clean(day)]
  return parts.every(part => part === '') ? null : parts.join('-')
}

/** One digit is a day or a month as well; padded only when the field is left, not while it is being typed. */
const padded = (parts: Parts): Parts => {
  const pad = (part: string) => (/^\d$/.test(part.trim()) ? `0${part.trim()}` : part)
  return { ...parts, day: pad(parts.day), month: pad(parts.month) }
}

function autocomplete(question: Question, part: string): string {
  return question.autocomplete === 'bday' ? `bday-${part}` : 'off'
}

export function DateQuestion(props: QuestionProps) {
  const { question, value, problems, onAnswer } = props
  const { words } = useUi()
  const parts = dateParts(value)
  const changed = (part: keyof Parts) => (event: TargetedInputEvent<HTMLInputElement>) =>
    onAnswer(dateAnswer({ ...parts, [part]: event.currentTarget.value }))
  return (
    <Group {...props}>
      <div class="date">
        {fields.map(({ part, label, width }, index) => {
          // The first field carries the question's id: it is where the error summary leads.
          const id = index === 0 ? controlId(question.id) : controlId(question.id, part)
          return (
            <div key={part}>
              <label for={id}>{words(label)}</label>
              <input
                id={id}
                class={`line digits-${width}`}
                inputMode="numeric"
                autocomplete={autocomplete(question, part)}
                value={parts[part]}
                aria-invalid={problems.length > 0}
                onInput={changed(part)}
                onBlur={() => {
                  const tidy = dateAnswer(padded(parts))
                  if (tidy !== null && tidy !== value) onAnswer(tidy)
                }}
              />
            </div>
          )
        })}
      </div>
    </Group>
  )
}
