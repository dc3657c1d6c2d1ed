/** The way back to a page to change what was answered there. */

import { useUi } from '../ui.ts'

/** @param name of the answer or the page, for people who hear the button alone */
export function ChangeAnswer({ page, name }: { page: string; name: string }) {
  const { words, session } = useUi()
  return (
    <button type="button" class="link" onClick={() => session.go({ at: 'page', page })}>
      {words('ui.change')}
      <span class="hidden-text">: {name}</span>
    </button>
  )
}
