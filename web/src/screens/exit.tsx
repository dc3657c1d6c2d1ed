/** Not a matter for this complaint: what it is instead, where to go, and why. */

import type { Exit, View } from '../engine/view.ts'
import { Why } from '../parts/because.tsx'
import { Outside } from '../parts/outside.tsx'
import { useUi } from '../ui.ts'
import { Title } from './title.tsx'

function Elsewhere({ exit, first }: { exit: Exit; first: boolean }) {
  return (
    <section>
      {first ? <Title>{exit.title}</Title> : <h2>{exit.title}</h2>}
      {exit.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {exit.link && (
        <p>
          <Outside to={exit.link}>{exit.link.replace(/^https:\/\//, '')}</Outside>
        </p>
      )}
      <Why because={exit.because} citations={exit.citations} notes={exit.notes} about={exit.title} conclusion={`exit/${exit.id}`} />
    </section>
  )
}

export function ExitScreen({ view }: { view: View }) {
  const { words, session } = useUi()
  return (
    <div class="column">
      <button type="button" class="link back" onClick={() => session.back()}>
        {words('ui.back')}
      </button>
      {view.exits.map((exit, index) => (
        <Elsewhere key={exit.id} exit={exit} first={index === 0} />
      ))}
      <div class="buttons">
        <button type="button" class="button quiet" onClick={() => session.go({ at: 'answers' })}>
          {words('ui.exit.change')}
        </button>
      </div>
    </div>
  )
}
