/** The first screen: what this is, what it costs, what stays here, what to have at hand. */

import type { TargetedDragEvent, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Later } from '../parts/later.tsx'
import { useUi } from '../ui.ts'
import type { Key } from '../words.ts'
import { Title } from './title.tsx'

const facts: readonly { name: Key; text: Key }[] = [
  { name: 'ui.start.get', text: 'ui.start.get.text' },
  { name: 'ui.start.pause', text: 'ui.start.pause.text' },
  { name: 'ui.start.private', text: 'ui.start.private.text' },
]

const glance: readonly Key[] = ['ui.start.glance.cost', 'ui.start.glance.time', 'ui.start.glance.private']

const atHand: readonly Key[] = ['ui.start.hand.service', 'ui.start.hand.dates', 'ui.start.hand.papers', 'ui.start.hand.iin']

const cases = () => import('../keep/cases.tsx').then(({ Cases }) => Cases)

/** The case that only the memory of this tab holds: another one would take its place. */
function Unsaved() {
  const { words, session } = useUi()
  return (
    <div class="draft">
      <p>
        <strong>{words('ui.start.unsaved')}</strong>
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => session.resume()}>
          {words('ui.start.continue')}
        </button>
        <button type="button" class="button quiet" onClick={() => void session.shelf.erase().then(() => session.shelf.begin())}>
          {words('ui.start.anew')}
        </button>
      </div>
    </div>
  )
}

function Buttons() {
  const { words, session, state } = useUi()
  const { listed } = state
  if (session.shelf.unsaved) return <Unsaved />
  const some = listed.cases.length + listed.damaged.length > 0
  return (
    <>
      {some && <Later load={cases} />}
      <button type="button" class={listed.cases.length > 0 ? 'button quiet' : 'button'} onClick={() => void session.shelf.begin()}>
        {words(listed.cases.length > 0 ? 'ui.start.another' : 'ui.start.begin')}
      </button>
    </>
  )
}

/** A package from here can be opened again. What reads it is fetched only when somebody has one. */
function useReopening(): [VNode | null, (file: File | null) => void] {
  const [shown, show] = useState<VNode | null>(null)
  const { session } = useUi()
  const open = (file: File | null) =>
    void import('../parts/reopen.tsx').then(({ Reopen }) => show(<Reopen key={Date.now()} file={file} />), error => session.fail(error))
  return [shown, open]
}

/** In a frame of a page that would take the package there is one way out of this device, and the person's own. */
const ofSite: Partial<Record<Key, Key>> = { 'ui.start.glance.private': 'ui.start.glance.private.site', 'ui.start.private.text': 'ui.start.private.text.site' }

export function StartScreen() {
  const { words, session, state } = useUi()
  const { host } = session
  const text = (key: Key) => (host?.acceptsPackage ? words(ofSite[key] ?? key, { site: host.site }) : words(key))
  // Nothing is promised that this browser does not keep.
  const shown = facts.filter(({ name }) => name !== 'ui.start.pause' || state.storage === 'kept')
  const [reopening, reopen] = useReopening()
  const dropped = (event: TargetedDragEvent<HTMLDivElement>) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file && !session.shelf.unsaved) reopen(file)
  }
  return (
    <div class="start" onDragOver={event => event.preventDefault()} onDrop={dropped}>
      <div class="start-lead">
        <Title>{words('ui.start.title')}</Title>
        <p class="lead">{words('ui.start.lead')}</p>
        <ul class="glance">
          {glance.map(key => (
            <li key={key}>{text(key)}</li>
          ))}
        </ul>
        <Buttons />
        {reopening ?? (!session.shelf.unsaved && (
          <p>
            <button type="button" class="link" onClick={() => reopen(null)}>
              {words('ui.start.reopen')}
            </button>
          </p>
        ))}
      </div>
      <dl class="start-facts">
        {shown.map(({ name, text: key }) => (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd>
              {text(key)}
              {/* In a frame of another page it is for that page to work without a network. */}
              {name === 'ui.start.private' && !host && ` ${words('ui.start.offline')}`}
            </dd>
          </div>
        ))}
      </dl>
      <section class="start-hand" aria-labelledby="hand">
        <h2 id="hand">{words('ui.start.hand')}</h2>
        <ul>
          {atHand.map(key => (
            <li key={key}>{words(key)}</li>
          ))}
        </ul>
        <p class="hint">{words('ui.start.hand.none')}</p>
      </section>
      {state.view && <p class="disclaimer">{state.view.disclaimer}</p>}
    </div>
  )
}
