/** "Why not the others?": each alternative with its reason; one that could have been taken says so. */

import type { Citation } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Citations, Notes } from './because.tsx'
import { WouldChange } from './would-change.tsx'

export interface Other {
  id: string
  name: string
  possible: boolean
  reasons: string[]
  citations: Citation[]
  notes: string[]
}

/** @param kind of the conclusions: `route`, `channel`, `ground` */
export function Others({ title, kind, others }: { title: string; kind: string; others: Other[] }) {
  const { words } = useUi()
  if (others.length === 0) return null
  return (
    <details class="why">
      <summary>{title}</summary>
      {others.map(({ id, name, possible, reasons, citations, notes }) => (
        <section key={id} class="other">
          <h4>
            {name} {possible && <span class="tag">{words('ui.possible')}</span>}
          </h4>
          {reasons.map(reason => (
            <p key={reason}>{reason}</p>
          ))}
          <Citations citations={citations} />
          {possible && <Notes notes={notes} />}
          {!possible && <WouldChange about={`${kind}/${id}`} name={name} reasons />}
        </section>
      ))}
    </details>
  )
}
