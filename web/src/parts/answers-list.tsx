/** The answers so far, page by page, each with the way to change it. */

import type { View } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { ChangeAnswer } from './change-answer.tsx'

/** @param heading level that fits below the heading of the screen or of its part */
export function AnswersList({ view, heading: Heading }: { view: View; heading: 'h2' | 'h3' }) {
  const { words } = useUi()
  if (view.summary.length === 0) return <p>{words('ui.answers.none')}</p>
  return (
    <>
      {view.summary.map(({ page, title, items }) => (
        <section key={page} class="answers">
          <Heading>{title}</Heading>
          <dl>
            {items.map(({ fact, name, value }) => (
              <div key={fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <ChangeAnswer page={page} name={title} />
        </section>
      ))}
    </>
  )
}
