/** One attached file: what it is, what was done to it, what is wrong with it and how to mend that, and its role. */

import type { TargetedEvent } from 'preact'
import type { Question } from '../../engine/view.ts'
import { controlId } from '../../focus.ts'
import { fileSize } from '../../format.ts'
import { useUi } from '../../ui.ts'
import { stepsOf, type Attachment } from '../attachment.ts'
import { useFileWords } from '../words.ts'
import { Compare } from './compare.tsx'
import { Found } from './found.tsx'
import { Mend } from './mend.tsx'

interface CardProps {
  file: Attachment
  question: Question
}

function Role({ file, question }: CardProps) {
  const { session } = useUi()
  const words = useFileWords()
  const id = controlId(question.id, file.id)
  const chosen = (event: TargetedEvent<HTMLSelectElement>) => session.attachments.assignRole(file.id, event.currentTarget.value)
  return (
    <>
      <label for={id}>
        {words('file.role')}
        <span class="hidden-text">: {file.name}</span>
      </label>
      <select id={id} class="line" value={file.role} onChange={chosen}>
        {question.roles.map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}

function Facts({ file }: { file: Attachment }) {
  const { words: page } = useUi()
  const words = useFileWords()
  const { pages, width, height, signatures = 0 } = file.finding ?? {}
  const facts = [
    words.find(`file.type.${file.type}`) ?? file.type.toUpperCase(),
    fileSize(file.size, page),
    pages !== undefined && words('file.pages', { n: pages }),
    width !== undefined && height !== undefined && words('file.pixels', { width, height }),
    signatures > 0 && words('file.signed', { n: signatures }),
  ]
  return <p class="hint">{facts.filter(Boolean).join(', ')}</p>
}

function Done({ file }: { file: Attachment }) {
  const { session } = useUi()
  const words = useFileWords()
  const steps = stepsOf(file)
  if (steps.length === 0) return null
  return (
    <div class="file-done">
      <p>
        <strong>{words('file.done')}</strong> {steps.map(step => words(`file.step.${step}`)).join('; ')}.
      </p>
      <button type="button" class="link" onClick={() => session.attachments.undo(file.id)}>
        {words('file.undo')}
        <span class="hidden-text">: {file.name}</span>
      </button>
      <Compare file={file} />
    </div>
  )
}

export function Card({ file, question }: CardProps) {
  const { session } = useUi()
  const words = useFileWords()
  return (
    <li class="file">
      <p class="file-name">{file.name}</p>
      <Facts file={file} />
      <Done file={file} />
      <Found file={file} />
      <Mend file={file} />
      <Role file={file} question={question} />
      <button type="button" class="link" onClick={() => session.attachments.detach(file.id)}>
        {words('file.remove')}
        <span class="hidden-text">: {file.name}</span>
      </button>
    </li>
  )
}
