/** Opens a resume file: asks for the password where there is one, tells what is wrong with the file, takes the case over. */

import type { TargetedSubmitEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useUi } from '../ui.ts'
import { isStopped } from '../work.ts'
import { PasswordField } from './password.tsx'
import { ResumeError, type ResumeProblem } from './resume/format.ts'
import { lookAt, readResume } from './resume/read.ts'
import type { Index } from './resume/write.ts'
import { useKeepWords } from './use-words.ts'

type Step =
  | { at: 'looking' }
  | { at: 'password'; wrong: boolean }
  | { at: 'reading'; share: number }
  | { at: 'failed'; code: ResumeProblem }
  | { at: 'open'; rulebook: Index['rulebook'] }

const codeOf = (error: unknown): ResumeProblem => {
  if (error instanceof ResumeError) return error.code
  console.error(error)
  return 'unreadable'
}

export function ResumeOpening({ file }: { file: File }) {
  const { session, state } = useUi()
  const keep = useKeepWords()
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const stop = useRef(new AbortController())

  const read = async (password: string) => {
    stop.current = new AbortController()
    setStep({ at: 'reading', share: 0 })
    try {
      const found = await readResume(file, password, { signal: stop.current.signal, onProgress: share => setStep({ at: 'reading', share }) })
      await session.shelf.add(found.given, found.files)
      setStep({ at: 'open', rulebook: found.rulebook })
    } catch (error) {
      if (isStopped(error)) return setStep({ at: 'password', wrong: false })
      const code = codeOf(error)
      setStep(code === 'password' ? { at: 'password', wrong: true } : { at: 'failed', code })
    }
  }
  useEffect(() => {
    lookAt(file).then(
      ({ lock }) => (lock ? setStep({ at: 'password', wrong: false }) : void read('')),
      (error: unknown) => setStep({ at: 'failed', code: codeOf(error) }),
    )
  }, [file])
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void read(String(new FormData(event.currentTarget).get('password') ?? ''))
  }

  if (!keep) return null
  const { view } = state
  return (
    <>
      {step.at === 'password' && (
        <form onSubmit={submit}>
          <PasswordField
            label={keep('keep.open.password')}
            hint={keep('keep.open.password.hint')}
            error={step.wrong ? keep('keep.open.problem.password') : null}
            purpose="current-password"
            keep={keep}
          />
          <div class="buttons">
            <button type="submit" class="button">
              {keep('keep.open.do')}
            </button>
          </div>
        </form>
      )}
      {step.at === 'reading' && (
        <>
          <progress value={step.share} aria-label={keep('keep.open.reading')} />
          <button type="button" class="button quiet" onClick={() => stop.current.abort()}>
            {keep('keep.stop')}
          </button>
        </>
      )}
      <div role="status">
        {step.at === 'reading' && <p>{keep('keep.open.reading')}</p>}
        {step.at === 'failed' && <p class="notice bad">{keep(`keep.open.problem.${step.code}`)}</p>}
        {step.at === 'open' && (
          <>
            <p class="notice good">{keep('keep.open.done', { answers: Object.keys(state.given.answers).length, files: state.given.documents.length })}</p>
            {view && step.rulebook && view.rulebook.hash !== step.rulebook.hash && <p class="notice">{keep('keep.open.rules', { rulebook: step.rulebook.version })}</p>}
          </>
        )}
      </div>
      {step.at === 'open' && (
        <button type="button" class="button" onClick={() => session.resume()}>
          {keep('keep.open.go')}
        </button>
      )}
    </>
  )
}
