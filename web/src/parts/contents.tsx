/** The pages of this case: where the person is, and the way back to what is done. */

import type { View } from '../engine/view.ts'
import { useUi } from '../ui.ts'

export function Contents({ view }: { view: View }) {
  const { words, session } = useUi()
  if (view.pages.length < 2) return null
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{words('ui.contents')}</h2>
      <ol>
        {view.pages.map(({ id, title, state }) => (
          <li key={id} class={`contents-${state}`} aria-current={id === view.page?.id ? 'step' : undefined}>
            {state === 'done' && id !== view.page?.id ? (
              <button type="button" class="link" onClick={() => session.go({ at: 'page', page: id })}>
                {title}
              </button>
            ) : (
              <span>{title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
