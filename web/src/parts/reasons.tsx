/** The answers that something rests on, each with the way to change it. */

import type { Because } from '../engine/view.ts'
import { useUi } from '../ui.ts'

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
