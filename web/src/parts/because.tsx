/** Why something was concluded: the answers it rests on, the law it comes from, and what is doubtful about it. */

import type { ComponentChildren } from 'preact'
import type { Because, Citation } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Outside } from './outside.tsx'
import { Reasons } from './reasons.tsx'
import { WouldChange } from './would-change.tsx'

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
  /** The conclusion, `route/court`, where it can be asked what would change it. */
  conclusion?: string
}

export function Why({ because = [], citations = [], notes = [], children, about, conclusion }: WhyProps) {
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
      {conclusion && <WouldChange about={conclusion} name={about} />}
    </details>
  )
}
