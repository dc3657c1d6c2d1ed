/** What is stored where, how much of it, and how to take it all back. */

import { useEffect, useState } from 'preact/hooks'
import { fileSize } from '../format.ts'
import { Title } from '../screens/title.tsx'
import { useUi } from '../ui.ts'
import { markKeepingNothing } from './nothing.ts'
import { useKeepWords } from './use-words.ts'
import { wipe } from './wipe.ts'
import type { KeepKey } from './words.ts'

const places: readonly [name: KeepKey, text: KeepKey][] = [
  ['keep.where.case', 'keep.where.case.text'],
  ['keep.where.files', 'keep.where.files.text'],
  ['keep.where.page', 'keep.where.page.text'],
  ['keep.where.history', 'keep.where.history.text'],
  ['keep.where.downloads', 'keep.where.downloads.text'],
  ['keep.where.sent', 'keep.where.sent.text'],
]

/** Bytes that the browser counts for this page, where it tells. */
function useUsage(): number | null {
  const [usage, setUsage] = useState<number | null>(null)
  useEffect(() => {
    navigator.storage?.estimate?.().then(({ usage: bytes }) => setUsage(bytes ?? null), () => undefined)
  }, [])
  return usage
}

export function StorageScreen() {
  const { words, session, state } = useUi()
  const keep = useKeepWords()
  const usage = useUsage()
  if (!keep) return null
  const { cases } = state.listed
  const nothing = async () => {
    markKeepingNothing()
    await session.shelf.keepNothing()
    session.go({ at: 'start' })
  }
  return (
    <div class="column prose">
      <button type="button" class="link back" onClick={() => session.back()}>
        {words('ui.back')}
      </button>
      <Title>{keep('keep.where')}</Title>
      <p class="lead">{keep('keep.where.lead')}</p>
      <p>
        {keep('keep.where.now', { n: cases.length, files: cases.reduce((sum, { given }) => sum + given.documents.length, 0) })}{' '}
        {usage !== null && keep('keep.where.usage', { size: fileSize(usage, words) })}
      </p>
      <dl>
        {places.map(([name, text]) => (
          <div key={name}>
            <dt>{keep(name)}</dt>
            <dd>{keep(text)}</dd>
          </div>
        ))}
      </dl>
      {state.storage !== 'off' && (
        <section aria-labelledby="nothing">
          <h2 id="nothing">{keep('keep.shared')}</h2>
          <p>{keep('keep.shared.text')}</p>
          <div class="buttons">
            <button type="button" class="button quiet" onClick={() => void nothing()}>
              {keep('keep.shared.do')}
            </button>
          </div>
        </section>
      )}
      <section aria-labelledby="wipe">
        <h2 id="wipe">{keep('keep.wipe')}</h2>
        <p>{keep('keep.wipe.text')}</p>
        <button type="button" class="button danger" onClick={() => void session.shelf.wipe(wipe)}>
          {keep('keep.wipe.do')}
        </button>
      </section>
    </div>
  )
}
