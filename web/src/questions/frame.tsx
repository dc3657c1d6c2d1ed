/** What surrounds a question's controls: heading or label, hint, problems. One frame for one control, one for a group. */

import type { ComponentChildren } from 'preact'
import { controlId, titleId } from '../focus.ts'
import type { Problem, Question } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { described, type QuestionProps } from './question.ts'

type FrameProps = Pick<QuestionProps, 'question' | 'problems' | 'heading'> & { children: ComponentChildren }

function Name({ question }: { question: Question }) {
  const { words } = useUi()
  return (
    <>
      {question.label}
      {question.optional && <span class="optional"> {words('ui.optional')}</span>}
    </>
  )
}

export function Hint({ question }: { question: Question }) {
  if (!question.hint) return null
  return (
    <p id={`${controlId(question.id)}-hint`} class="hint">
      {question.hint}
    </p>
  )
}

export function Problems({ id, problems }: { id: string; problems: Problem[] }) {
  const { words } = useUi()
  if (problems.length === 0) return null
  return (
    <p id={`${id}-error`} class="error">
      <span class="hidden-text">{words('ui.problem')}: </span>
      {problems.map(({ message }) => message).join(' ')}
    </p>
  )
}

/** A question with one control, which carries the id `q-<question>`. */
export function Field({ question, problems, heading, children }: FrameProps) {
  const id = controlId(question.id)
  const label = (
    <label class="question-label" for={id}>
      <Name question={question} />
    </label>
  )
  return (
    <div class={problems.length > 0 ? 'question has-error' : 'question'}>
      {heading ? (
        <h1 id={titleId} tabIndex={-1}>
          {label}
        </h1>
      ) : (
        label
      )}
      <Hint question={question} />
      <Problems id={id} problems={problems} />
      {children}
    </div>
  )
}

/** A question with several controls. */
export function Group({ question, problems, heading, children }: FrameProps) {
  const id = controlId(question.id)
  return (
    <div class={problems.length > 0 ? 'question has-error' : 'question'}>
      <fieldset aria-describedby={described(question, problems)}>
        <legend class="question-label">
          {heading ? (
            <h1 id={titleId} tabIndex={-1}>
              <Name question={question} />
            </h1>
          ) : (
            <Name question={question} />
          )}
        </legend>
        <Hint question={question} />
        <Problems id={id} problems={problems} />
        {children}
      </fieldset>
    </div>
  )
}
