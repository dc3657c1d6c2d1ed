/** How accessible the page is: what was tested and how, what was not, and what does not work. */

import { Title } from '../screens/title.tsx'
import { useUi } from '../ui.ts'
import { useKeepWords } from './use-words.ts'
import type { KeepKey } from './words.ts'

const tested: readonly KeepKey[] = ['keep.access.axe', 'keep.access.keyboard', 'keep.access.tree', 'keep.access.zoom', 'keep.access.colours', 'keep.access.motion', 'keep.access.targets', 'keep.access.pdf']
const untested: readonly KeepKey[] = ['keep.access.not.readers', 'keep.access.not.people', 'keep.access.not.ios']
const known: readonly KeepKey[] = ['keep.access.known.word', 'keep.access.known.attached', 'keep.access.known.portals']

const parts: readonly [KeepKey, readonly KeepKey[]][] = [
  ['keep.access.tested', tested],
  ['keep.access.untested', untested],
  ['keep.access.known', known],
]

export function AccessScreen() {
  const { words, session } = useUi()
  const keep = useKeepWords()
  if (!keep) return null
  return (
    <div class="column prose">
      <button type="button" class="link back" onClick={() => session.back()}>
        {words('ui.back')}
      </button>
      <Title>{keep('keep.access')}</Title>
      <p class="lead">{keep('keep.access.lead')}</p>
      {parts.map(([title, items]) => (
        <section key={title} aria-labelledby={title}>
          <h2 id={title}>{keep(title)}</h2>
          <ul>
            {items.map(item => (
              <li key={item}>{keep(item)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{keep('keep.access.without')}</p>
    </div>
  )
}
