/** To whom the complaint goes, why there, and why not elsewhere. */

import type { Route } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Why } from './because.tsx'
import { Others } from './others.tsx'

export function RouteCard({ route }: { route: Route }) {
  return (
    <section class="card">
      <h3>{route.title}</h3>
      <p>{route.about}</p>
      <ul class="reasons">
        {route.why.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Why because={route.because} citations={route.citations} notes={route.notes} about={route.title} conclusion={`route/${route.id}`} />
    </section>
  )
}

export function OtherRoutes({ routes }: { routes: Route[] }) {
  const { words } = useUi()
  const others = routes.filter(({ chosen }) => !chosen)
  return (
    <Others
      kind="route"
      title={words('ui.why_not.routes')}
      others={others.map(({ id, title, about, why, why_not, truth, citations, notes }) => ({
        id,
        name: title,
        possible: truth === 'yes',
        reasons: truth === 'yes' ? [about, ...why] : why_not,
        citations,
        notes,
      }))}
    />
  )
}
