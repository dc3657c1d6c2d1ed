/** The way to the page where a missing element of the letter is given. */

import type { Element } from '../engine/view.ts'
import { useUi } from '../ui.ts'

export function Mend({ element: { page, title } }: { element: Element }) {
  const { words, session } = useUi()
  if (page === null) return null
  return (
    <button type="button" class="link" onClick={() => session.go({ at: 'page', page })}>
      {words('ui.element.mend')}
      <span class="hidden-text">: {title}</span>
    </button>
  )
}
