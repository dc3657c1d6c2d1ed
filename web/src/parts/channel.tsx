/** How the complaint is handed in: what it takes, what it gives, and the steps. */

import type { ComponentChildren } from 'preact'
import type { Channel } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import type { Key } from '../words.ts'
import { Why } from './because.tsx'
import { Others } from './others.tsx'
import { Outside } from './outside.tsx'

function Lines({ title, lines, ordered = false }: { title: Key; lines: string[]; ordered?: boolean }) {
  const { words } = useUi()
  if (lines.length === 0) return null
  const items = lines.map(line => <li key={line}>{line}</li>)
  return (
    <>
      <h4>{words(title)}</h4>
      {ordered ? <ol class="steps">{items}</ol> : <ul>{items}</ul>}
    </>
  )
}

export function ChannelCard({ channel, children }: { channel: Channel; children?: ComponentChildren }) {
  const { words } = useUi()
  return (
    <section class="card">
      <h3>{channel.name}</h3>
      <p>{channel.about}</p>
      <Lines title="ui.channel.steps" lines={channel.steps} ordered />
      {channel.link && (
        <p>
          <Outside to={channel.link}>{words('ui.channel.open', { site: channel.link.replace(/^https:\/\//, '') })}</Outside>
        </p>
      )}
      {children}
      <Lines title="ui.channel.needs" lines={channel.needs} />
      <Lines title="ui.channel.gives" lines={channel.gives} />
      <Why
        because={channel.because}
        citations={channel.citations}
        notes={channel.notes}
        about={channel.name}
        conclusion={`channel/${channel.id}`}
      >
        {channel.why.map(reason => (
          <p key={reason}>{reason}</p>
        ))}
      </Why>
    </section>
  )
}

export function OtherChannels({ channels }: { channels: Channel[] }) {
  const { words } = useUi()
  const others = channels.filter(({ chosen }) => !chosen)
  return (
    <Others
      kind="channel"
      title={words('ui.why_not.channels')}
      others={others.map(({ id, name, about, why, why_not, truth, citations, notes }) => ({
        id,
        name,
        possible: truth === 'yes',
        reasons: truth === 'yes' ? [about, ...why] : why_not,
        citations,
        notes,
      }))}
    />
  )
}
