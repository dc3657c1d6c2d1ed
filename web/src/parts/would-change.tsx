/** What other answers would turn a conclusion round. The engine tries them out only when somebody wants to know. */

import { useState } from 'preact/hooks'
import type { Explanation } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { ChangeAnswer } from './change-answer.tsx'
import { Reasons } from './reasons.tsx'

function Answers({ change }: { change: Explanation['change'] }) {
  const { words } = useUi()
  return (
    <dl class="because">
      {change.map(({ fact, page, name, from, to }) => (
        <div key={fact}>
          <dt>{name}</dt>
          <dd>
            {to} <span class="hint">{words('ui.would_change.now', { value: from })}</span>{' '}
            <ChangeAnswer page={page} name={name} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** @param about the conclusion, `route/court` @param name what it is called, for people who hear the button alone */
export function WouldChange({ about, name, reasons = false }: { about: string; name: string; reasons?: boolean }) {
  const { words, session } = useUi()
  const [asked, setAsked] = useState<'no' | 'asking' | 'told'>('no')
  const [explanation, setExplanation] = useState<Explanation | null>(null)

  const ask = () => {
    setAsked('asking')
    // Drawn first: on a slow phone trying out the answers takes a moment.
    setTimeout(() => {
      setExplanation(session.consultation.explain(about))
      setAsked('told')
    })
  }
  return (
    <div class="would-change">
      {asked !== 'told' && (
        <button type="button" class="link" onClick={ask} disabled={asked === 'asking'}>
          {words('ui.would_change')}
          <span class="hidden-text">: {name}</span>
        </button>
      )}
      <div role="status">
        {asked === 'asking' && <p class="hint">{words('ui.would_change.trying')}</p>}
        {explanation && <p class="small-title">{explanation.change_text}</p>}
        {explanation && explanation.missing.length > 0 && (
          <ul>
            {explanation.missing.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
        {explanation && <Answers change={explanation.change} />}
        {explanation && reasons && <Reasons because={explanation.because} />}
      </div>
    </div>
  )
}
