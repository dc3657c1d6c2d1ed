/**
 * Passing the package on to the page around: what it gets, asked here, in the person's language, each time anew. The same
 * package, with the same choices, as the person's own download.
 */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Locale, View } from '../engine/view.ts'
import type { Plan } from '../handin/plan.ts'
import { packageFor, type Given } from '../package.ts'
import { useUi } from '../ui.ts'
import type { Host } from './host.ts'
import { useSight } from './in-sight.ts'
import { opened } from './opened.ts'
import { loadEmbedWords, type EmbedWords } from './words.ts'

export interface HandOverProps {
  view: View
  given: Given
  plan: Plan
}

type Stage = 'offered' | 'asked' | 'making' | 'done' | 'failed'

function Consent({ words, host, plan, agree, decline }: { words: EmbedWords; host: Host; plan: Plan; agree: () => void; decline: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const sight = useSight(button)
  const text = useRef<HTMLParagraphElement>(null)
  // Once: a later drawing leaves the focus where the person has taken it.
  useEffect(() => text.current?.focus({ preventScroll: true }), [])
  return (
    <div class="notice warning" role="group" aria-labelledby="give-what">
      <p id="give-what" tabIndex={-1} ref={text}>
        {words('embed.give.what', { site: host.site })}
      </p>
      <ul>
        {plan.files.map(({ path }) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" ref={button} aria-disabled={sight !== 'seen'} onClick={() => sight === 'seen' && agree()}>
          {words('embed.give.agree')}
        </button>
        <button type="button" class="button quiet" onClick={decline}>
          {words('embed.give.decline')}
        </button>
      </div>
      {sight === 'covered' && <p>{words('embed.give.covered')}</p>}
    </div>
  )
}

export function HandOver({ view, given, plan }: HandOverProps) {
  const { words: ui, session } = useUi()
  const [loaded, setLoaded] = useState<{ locale: Locale; words: EmbedWords } | null>(null)
  const [stage, setStage] = useState<Stage>('offered')
  useEffect(() => {
    loadEmbedWords(ui.locale).then(words => setLoaded({ locale: ui.locale, words }), error => session.fail(error))
  }, [ui.locale])
  const { host } = session
  if (!host || loaded?.locale !== ui.locale) return null
  const { words } = loaded
  const site = { site: host.site }

  const agree = async () => {
    setStage('making')
    try {
      const { name, blob } = await packageFor(view, given)
      host.give({ name, archive: blob, files: await opened(blob) })
      setStage('done')
    } catch (error) {
      console.error(error)
      setStage('failed')
    }
  }

  return (
    <section class="hand-over" aria-labelledby="give">
      <h4 id="give">{words('embed.give.title', site)}</h4>
      <p class="hint">{words('embed.give.about', site)}</p>
      {stage === 'asked' ? (
        <Consent words={words} host={host} plan={plan} agree={() => void agree()} decline={() => setStage('offered')} />
      ) : (
        <button type="button" class="button quiet" disabled={stage === 'making'} onClick={() => setStage('asked')}>
          {words('embed.give.ask')}
        </button>
      )}
      <div role="status">
        {stage === 'making' && <p>{words('embed.give.making')}</p>}
        {stage === 'done' && <p class="notice good">{words('embed.give.done', site)}</p>}
        {stage === 'failed' && <p class="notice bad">{words('embed.give.failed')}</p>}
      </div>
    </section>
  )
}
