/** The answer first: what to do and by when, to whom, how, and with what; then the package and the steps, and at last why there. */

import { nearest } from '../dates/clock.ts'
import type { Letter, View } from '../engine/view.ts'
import { useHandin } from '../handin/use-handin.ts'
import { useUi } from '../ui.ts'
import { ChannelCard, OtherChannels } from './channel.tsx'
import { Download } from './download.tsx'
import { Mend } from './mend.tsx'
import { PortalMap } from './portal-map.tsx'
import { OtherRoutes, RouteCard } from './route.tsx'

/** What is still missing comes before everything else: without it the letter may be returned. */
function Missing({ letter }: { letter: Letter }) {
  const { words } = useUi()
  const missing = letter.elements.filter(({ state }) => state === 'missing')
  if (missing.length === 0) return null
  return (
    <div class="notice warning">
      <p class="strong">{words('ui.result.missing')}</p>
      <ul>
        {missing.map(element => (
          <li key={element.id}>
            {element.title} <Mend element={element} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function NextStep({ view }: { view: View }) {
  const { words, state } = useUi()
  const handin = useHandin(view.locale, view.letter_locale)
  const route = view.routes.find(({ chosen }) => chosen) ?? null
  const channel = view.channels.find(({ chosen }) => chosen) ?? null
  const deadline = nearest(view.deadlines)
  return (
    <>
      {view.letter && <Missing letter={view.letter} />}
      <dl class="answer">
        {route && (
          <div>
            <dt>{words('ui.next.what')}</dt>
            <dd>{route.title}</dd>
          </div>
        )}
        {deadline && (
          <div>
            <dt>{deadline.title}</dt>
            {deadline.date_text && <dd>{deadline.date_text}</dd>}
            {[deadline.left_text, deadline.until].map(text => text && <dd key={text} class="hint">{text}</dd>)}
            {deadline.certainty !== 'verified' && <dd class="hint">{words(`ui.certainty.${deadline.certainty}`)}</dd>}
            {deadline.start.assumed && <dd class="hint">{words('ui.date.assumed')}</dd>}
          </div>
        )}
        {route?.authority && (
          <div>
            <dt>{words('ui.next.to')}</dt>
            <dd>{route.authority}</dd>
          </div>
        )}
        {channel && (
          <div>
            <dt>{words('ui.next.how')}</dt>
            <dd>{channel.name}</dd>
          </div>
        )}
        {view.package && (
          <div>
            <dt>{words('ui.next.with')}</dt>
            <dd>{words('ui.next.with.text', { n: state.given.documents.length })}</dd>
          </div>
        )}
      </dl>
      {view.package && handin && <Download view={view} handin={handin} />}
      {channel && (
        <>
          <ChannelCard channel={channel}>{handin && <PortalMap view={view} handin={handin} />}</ChannelCard>
          <OtherChannels channels={view.channels} />
        </>
      )}
      {route && <RouteCard route={route} />}
      <OtherRoutes routes={view.routes} />
    </>
  )
}
