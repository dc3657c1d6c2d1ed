/** Which papers belong to this complaint, and which are there. */

import type { DocumentCheck } from '../engine/view.ts'
import { useUi } from '../ui.ts'

export function DocumentList({ documents }: { documents: DocumentCheck[] }) {
  const { words } = useUi()
  return (
    <ul class="checklist">
      {documents.map(({ role, name, why, state }) => (
        <li key={role} class={`check-${state}`}>
          <span class="strong">{name}</span> <span class="tag">{words(`ui.document.${state}`)}</span>
          {why && <p class="hint">{why}</p>}
        </li>
      ))}
    </ul>
  )
}
