/** Opens a package again: chosen or dropped, read, and told what came of it. */

import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { loadHandinWords } from '../handin/load.ts'
import { PackageError } from '../handin/problem.ts'
import { reopen, type Reopened } from '../handin/reopen.ts'
import { named, type HandinWords } from '../handin/words.ts'
import { isResumeFile } from '../keep/resume/format.ts'
import { ResumeOpening } from '../keep/resume-opening.tsx'
import { useUi } from '../ui.ts'
import { isStopped } from '../work.ts'
import { Working } from './working.tsx'

type Step = { at: 'choose' } | { at: 'reading'; share: number } | { at: 'open'; found: Reopened; stopped: string[] } | { at: 'resume'; file: File } | { at: 'failed'; code: string; values: Record<string, string | number> }

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null
  return (
    <div class="notice warning">
      <p>{title}</p>
      <ul>
        {names.slice(0, 50).map(name => (
          <li key={name}>{name}</li>
        ))}
        {names.length > 50 && <li>… {names.length}</li>}
      </ul>
    </div>
  )
}

function Told({ found, words }: { found: Reopened; words: HandinWords }) {
  const { state } = useUi()
  const { altered, absent, extra, leftOut, caseAltered, rulebook } = found
  return (
    <>
      <Names title={words('handin.open.altered')} names={altered} />
      <Names title={words('handin.open.absent')} names={absent} />
      <Names title={words('handin.open.extra')} names={extra} />
      {leftOut > 0 && <p class="notice warning">{words('handin.open.left_out')}</p>}
      {caseAltered && <p class="notice warning">{words('handin.open.case_altered')}</p>}
      {state.view && state.view.rulebook.hash !== rulebook.hash && (
        <p class="notice">{words('handin.open.older', { rulebook: `${rulebook.version}, ${rulebook.hash.slice(0, 8)}` })}</p>
      )}
    </>
  )
}

export function Reopen({ file }: { file: File | null }) {
  const { words: ui, session, state } = useUi()
  const [words, setWords] = useState<HandinWords | null>(null)
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const stop = useRef(new AbortController())

  useEffect(() => {
    // The words are a function, and a setter would call it.
    loadHandinWords(ui.locale).then(loaded => setWords(() => loaded), error => session.fail(error))
  }, [ui.locale])
  useEffect(() => {
    if (file) void read(file)
  }, [])

  /** Looking into the files takes the other half of the time; once the case is there, it is only the files that can be stopped. */
  const takeOver = async (found: Reopened) => {
    await session.shelf.add(found.given)
    const stopped: string[] = []
    for (const [at, { name, role, content }] of found.files.entries()) {
      if (stop.current.signal.aborted) {
        stopped.push(name)
        continue
      }
      setStep({ at: 'reading', share: (1 + at / found.files.length) / 2 })
      // As they lay in the package: what was mended is, and what was not was not to be.
      session.attachments.attach([new File([content], name)], role, false)
      await session.attachments.settled
    }
    setStep({ at: 'open', found, stopped })
  }
  const read = async (chosen: File) => {
    stop.current = new AbortController()
    setStep({ at: 'reading', share: 0 })
    try {
      if (await isResumeFile(chosen)) return setStep({ at: 'resume', file: chosen })
      await takeOver(await reopen(chosen, { signal: stop.current.signal, onProgress: share => setStep({ at: 'reading', share: share / 2 }) }))
    } catch (error) {
      if (isStopped(error)) return setStep({ at: 'choose' })
      if (!(error instanceof PackageError)) console.error(error)
      setStep(error instanceof PackageError ? { at: 'failed', code: error.code, values: error.values } : { at: 'failed', code: 'unreadable', values: {} })
    }
  }
  const chosen = (event: TargetedEvent<HTMLInputElement>) => {
    const [first] = event.currentTarget.files ?? []
    if (first) void read(first)
    event.currentTarget.value = ''
  }

  if (!words) return null
  return (
    <section class="drop reopen" aria-labelledby="reopen-title">
      <h2 id="reopen-title">{words('handin.open.title')}</h2>
      {(step.at === 'choose' || step.at === 'failed' || step.at === 'resume') && (
        <>
          <p id="reopen-about">{words('handin.open.about')}</p>
          <input id="reopen" class="hidden-text" type="file" accept=".zip,.shagym,application/zip" aria-describedby="reopen-about" onChange={chosen} />
          <label for="reopen" class="button quiet">
            {words('handin.open.choose')}
          </label>
        </>
      )}
      {step.at === 'resume' && <ResumeOpening file={step.file} />}
      {step.at === 'reading' && <Working share={step.share} label={words('handin.open.reading')} stop={words('handin.stop')} onStop={() => stop.current.abort()} />}
      <div role="status">
        {step.at === 'reading' && <p>{words('handin.open.reading')}</p>}
        {step.at === 'failed' && (
          <p class="notice bad">
            {named(words, `handin.open.problem.${step.code}`, step.values)} {words('handin.open.kept')}
          </p>
        )}
        {step.at === 'open' && (
          <p class="notice good">
            {words('handin.open.done', { answers: Object.keys(state.given.answers).length, files: state.given.documents.length })}
          </p>
        )}
        {step.at === 'open' && <Names title={words('handin.open.stopped')} names={step.stopped} />}
        {step.at === 'open' && <Told found={step.found} words={words} />}
      </div>
      {step.at === 'open' && (
        <button type="button" class="button" onClick={() => session.resume()}>
          {words('handin.open.go')}
        </button>
      )}
    </section>
  )
}
