/** The package: what is in it, making it on this device, its files one by one, and what to do when that fails. */

import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { kazakhstanTime } from '../clock.ts'
import type { HandOverProps } from '../embed/hand-over.tsx'
import type { View } from '../engine/view.ts'
import { missingOf } from '../handin/draft.ts'
import { planFor } from '../handin/plan.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import type { HandinWords } from '../handin/words.ts'
import { packageFor, type Given } from '../package.ts'
import { saveAs } from '../save.ts'
import { useUi } from '../ui.ts'
import { isStopped } from '../work.ts'
import { EditsToCheck } from './edits-told.tsx'
import { PlainText } from './plain-text.tsx'
import { SingleFiles } from './single-files.tsx'
import { Working } from './working.tsx'

type Making = { state: 'no' } | { state: 'now'; share: number } | { state: 'done'; name: string; missing: string[] } | { state: 'failed'; message: string }

function Told({ making, words }: { making: Making; words: HandinWords }) {
  return (
    <div role="status">
      {making.state === 'now' && <p>{words('handin.package.making')}</p>}
      {making.state === 'done' && <p class="notice good">{words('handin.package.done', { name: making.name })}</p>}
      {making.state === 'done' && making.missing.length > 0 && (
        <p class="notice warning">{words('handin.package.missing', { characters: making.missing.join(' ') })}</p>
      )}
      {making.state === 'failed' && (
        <div class="notice bad">
          <p>{words('handin.package.failed')}</p>
          <p class="hint" lang="en">
            {making.message}
          </p>
        </div>
      )}
    </div>
  )
}

/** Where another page frames this one and would take the package. */
function useHandOver(): ComponentType<HandOverProps> | null {
  const { session } = useUi()
  const [part, setPart] = useState<{ HandOver: ComponentType<HandOverProps> } | null>(null)
  const wanted = session.host?.acceptsPackage === true
  useEffect(() => {
    if (wanted) import('../embed/hand-over.tsx').then(setPart, error => session.fail(error))
  }, [wanted])
  return wanted && part ? part.HandOver : null
}

export function Download({ view, handin }: { view: View; handin: LoadedHandin }) {
  const { words: ui, session, state } = useUi()
  const { words, rules } = handin
  const [making, setMaking] = useState<Making>({ state: 'no' })
  const [withCase, setWithCase] = useState(true)
  const stop = useRef<AbortController | null>(null)
  const [textLimit, setTextLimit] = useState<number | null>(null)
  const HandOver = useHandOver()
  const plan = planFor(view, { documents: state.given.documents, now: kazakhstanTime(), withCase, textLimit })
  if (!plan || !view.letter) return null
  const given: Given = {
    // As it is when a file is asked for: what is typed into the letter is drawn a moment later.
    get given() {
      return session.state.given
    },
    words: ui,
    documents: id => session.attachments.file(id),
    withCase,
    textLimit,
  }
  const known = rules.portals.find(({ id }) => view.channels.some(channel => channel.chosen && channel.id === id))?.text_limit ?? null

  const make = async () => {
    stop.current = new AbortController()
    setMaking({ state: 'now', share: 0 })
    try {
      const onProgress = (share: number) => setMaking({ state: 'now', share })
      const { name, blob, missing } = await packageFor(view, given, { signal: stop.current.signal, onProgress })
      saveAs(name, blob)
      setMaking({ state: 'done', name, missing })
    } catch (error) {
      if (isStopped(error)) return setMaking({ state: 'no' })
      console.error(error)
      setMaking({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <div class="download">
      <EditsToCheck letter={view.letter} handin={handin} />
      {plan.draft && (
        <div class="notice warning">
          <p>{words('handin.draft.about')}</p>
          <ul>
            {missingOf(view.letter).map(title => (
              <li key={title}>{title}</li>
            ))}
            {missingOf(view.letter).length === 0 && <li>{words('handin.draft.open')}</li>}
          </ul>
        </div>
      )}
      <button type="button" class="button" disabled={making.state === 'now'} onClick={() => void make()}>
        {plan.draft && handin ? words('handin.draft.get') : words(making.state === 'done' ? 'handin.package.again' : 'handin.package.get')}
      </button>
      <Told making={making} words={words} />
      {making.state === 'now' && <Working share={making.share} label={words('handin.package.making')} stop={words('handin.stop')} onStop={() => stop.current?.abort()} />}
      {HandOver && !plan.draft && <HandOver view={view} given={given} plan={plan} />}
      <label>
        <input type="checkbox" checked={withCase} aria-describedby="case-about" onChange={event => setWithCase(event.currentTarget.checked)} />
        <span>{words('handin.case.include')}</span>
      </label>
      <p id="case-about" class="hint">
        {words('handin.case.about')}
      </p>
      <details class="why">
        <summary>{words('handin.package.contents', { n: plan.files.length })}</summary>
        <ul>
          {plan.files.map(({ path, original_name: original }) => (
            <li key={path}>
              {path}
              {original !== null && original !== path && <span class="hint"> {words('handin.package.from', { name: original })}</span>}
            </li>
          ))}
        </ul>
      </details>
      {handin && (
        <>
          <SingleFiles view={view} given={given} plan={plan} words={handin.words} />
          {!plan.draft && <PlainText letter={view.letter} handin={handin} known={known} limit={textLimit} onLimit={setTextLimit} />}
        </>
      )}
    </div>
  )
}
