/** Saves the case with its files to one file, to go on with on another device; with a password if the person wants one. */

import type { TargetedSubmitEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { kazakhstanTime } from '../clock.ts'
import { numericDate } from '../format.ts'
import { saveAs } from '../save.ts'
import { Title } from '../screens/title.tsx'
import { useUi } from '../ui.ts'
import { isStopped } from '../work.ts'
import { PasswordField } from './password.tsx'
import { writeResume } from './resume/write.ts'
import { useKeepWords } from './use-words.ts'

/** Fewer signs than this are guessed in an afternoon. */
const shortest = 8

type Step = { at: 'ask' } | { at: 'writing'; share: number } | { at: 'done'; name: string } | { at: 'short' } | { at: 'failed' }

export function CarryScreen() {
  const { words, session, state } = useUi()
  const keep = useKeepWords()
  const [step, setStep] = useState<Step>({ at: 'ask' })
  const stop = useRef<AbortController | null>(null)
  if (!keep) return null

  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('password') ?? '')
    if (typed !== '' && [...typed].length < shortest) return setStep({ at: 'short' })
    const { given, view } = session.state
    const name = `shagym-${kazakhstanTime().slice(0, 10)}.shagym`
    stop.current = new AbortController()
    setStep({ at: 'writing', share: 0 })
    try {
      const rulebook = view && { version: view.rulebook.version, hash: view.rulebook.hash }
      const file = await writeResume({ given, rulebook, file: id => session.attachments.file(id) }, typed === '' ? null : typed, {
        signal: stop.current.signal,
        onProgress: share => setStep({ at: 'writing', share }),
      })
      saveAs(name, file)
      setStep({ at: 'done', name })
    } catch (error) {
      const stopped = isStopped(error)
      if (!stopped) console.error(error)
      setStep({ at: stopped ? 'ask' : 'failed' })
    }
  }

  return (
    <div class="column prose">
      <button type="button" class="link back" onClick={() => session.back()}>
        {words('ui.back')}
      </button>
      <Title>{keep('keep.carry')}</Title>
      <p class="lead">{keep('keep.carry.lead')}</p>
      <p>{keep('keep.carry.holds', { answers: Object.keys(state.given.answers).length, files: state.given.documents.length })}</p>
      <form onSubmit={event => void save(event)}>
        <PasswordField
          label={keep('keep.carry.password')}
          hint={keep('keep.carry.password.hint', { n: shortest })}
          error={step.at === 'short' ? keep('keep.carry.password.short', { n: shortest }) : null}
          purpose="new-password"
          keep={keep}
        />
        <div class="buttons">
          <button type="submit" class="button" disabled={step.at === 'writing'}>
            {keep('keep.carry.save')}
          </button>
          {step.at === 'writing' && (
            <button type="button" class="button quiet" onClick={() => stop.current?.abort()}>
              {keep('keep.stop')}
            </button>
          )}
        </div>
      </form>
      {step.at === 'writing' && <progress value={step.share} aria-label={keep('keep.carry.writing')} />}
      <div role="status">
        {step.at === 'writing' && <p>{keep('keep.carry.writing')}</p>}
        {step.at === 'done' && <p class="notice good">{keep('keep.carry.done', { name: step.name, date: numericDate(kazakhstanTime()) })}</p>}
        {step.at === 'failed' && <p class="notice bad">{keep('keep.carry.failed')}</p>}
      </div>
    </div>
  )
}
