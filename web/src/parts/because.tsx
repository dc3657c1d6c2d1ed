/** Why something was concluded: the answers it rests on, the law it comes from, and what is doubtful about it. */

import type { ComponentChildren } from 'preact'
import type { Because, Citation } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Outside } from './outside.tsx'

export function Reasons({ because }: { because: Because[] }) {
  const { words, session } = useUi()
  if (because.length === 0) return null
  return (
    <>
      <p class="small-title">{words('ui.why.answers')}</p>
      <dl class="because">
        {because.map(({ fact, page, name, value }) => (
          <div key={fact}>
            <dt>{name}</dt>
            <dd>
              {value}{' '}
              {page !== null && (
                <button type="button" class="link" onClick={() => session.go({ at: 'page', page })}>
                  {words('ui.change')}
                  <span class="hidden-text">: {name}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export function Citations({ citations }: { citations: Citation[] }) {
  const { words } = useUi()
  if (citations.length === 0) return null
  return (
    <>
      <p class="small-title">{words('ui.why.law')}</p>
      <ul class="citations">
        {citations.map(citation => (
          <li key={citation.text}>{citation.url ? <Outside to={citation.url}>{citation.text}</Outside> : citation.text}</li>
        ))}
      </ul>
    </>
  )
}

export function Notes({ notes }: { notes: string[] }) {
  const { words } = useUi()
  if (notes.length === 0) return null
  return (
    <>
      <p class="small-title">{words('ui.why.notes')}</p>
      <ul class="notes">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

interface WhyProps {
  because?: Because[]
  citations?: Citation[]
  notes?: string[]
  children?: ComponentChildren
  /** What is explained, for people who hear the page out of context. */
  about: string
}

export function Why({ because = [], citations = [], notes = [], children, about }: WhyProps) {
  const { words } = useUi()
  if (because.length + citations.length + notes.length === 0 && !children) return null
  return (
    <details class="why">
      <summary>
        {words('ui.why')}
        <span class="hidden-text"> {about}</span>
      </summary>
      {children}
      <Reasons because={because} />
      <Citations citations={citations} />
      <Notes notes={notes} />
    </details>
  )
}
