/** The answers so far, page by page, each with the way to change it. */

import type { View } from '../engine/view.ts'
import { useUi } from '../ui.ts'

export function AnswersList({ view }: { view: View }) {
  const { words, session } = useUi()
  if (view.summary.length === 0) return <p>{words('ui.answers.none')}</p>
  return (
    <>
      {view.summary.map(({ page, title, items }) => (
        <section key={page} class="answers">
          <h3>{title}</h3>
          <dl>
            {items.map(({ fact, name, value }) => (
              <div key={fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <button type="button" class="link" onClick={() => session.go({ at: 'page', page })}>
            {words('ui.change')}
            <span class="hidden-text">: {title}</span>
          </button>
        </section>
      ))}
    </>
  )
}
