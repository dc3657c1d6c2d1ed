/** The answers that something rests on, each with the way to change it. */

import type { Because } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { ChangeAnswer } from './change-answer.tsx'

export function Reasons({ because }: { because: Because[] }) {
  const { words } = useUi()
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
              {page !== null && <ChangeAnswer page={page} name={name} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
