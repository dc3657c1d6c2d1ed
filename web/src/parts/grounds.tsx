/** The grounds that hold, with their reasons; then the ones that do not, and why. */

import type { Ground } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Why } from './because.tsx'
import { Others } from './others.tsx'

function GroundCard({ ground }: { ground: Ground }) {
  return (
    <section class="card">
      <h3>{ground.title}</h3>
      <p>{ground.about}</p>
      <Why
        because={ground.because}
        citations={ground.citations}
        notes={ground.notes}
        about={ground.title}
        conclusion={`ground/${ground.id}`}
      />
    </section>
  )
}

export function Grounds({ grounds }: { grounds: Ground[] }) {
  const { words } = useUi()
  const not = grounds.filter(({ truth }) => truth === 'no')
  return (
    <>
      {grounds
        .filter(({ truth }) => truth === 'yes')
        .map(ground => (
          <GroundCard key={ground.id} ground={ground} />
        ))}
      <Others
        kind="ground"
        title={words('ui.why_not.grounds')}
        others={not.map(({ id, title, why_not }) => ({
          id,
          name: title,
          possible: false,
          reasons: why_not === null ? [] : [why_not],
          citations: [],
          notes: [],
        }))}
      />
    </>
  )
}
