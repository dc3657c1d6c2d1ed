/** The package: what is in it, making it on this device, and what to do when that fails. */

import { useState } from 'preact/hooks'
import { plannedFiles } from '../dates/files.ts'
import type { View } from '../engine/view.ts'
import { packageFor } from '../package.ts'
import { saveAs } from '../save.ts'
import { useUi } from '../ui.ts'

type Making = { state: 'no' } | { state: 'now' } | { state: 'done'; name: string; missing: string[] } | { state: 'failed'; message: string }

export function Download({ view }: { view: View }) {
  const { words, session, state } = useUi()
  const [making, setMaking] = useState<Making>({ state: 'no' })
  if (!view.package) return null
  const files = plannedFiles(view, view.package)

  const make = async () => {
    setMaking({ state: 'now' })
    try {
      const { name, blob, missing } = await packageFor(view, {
        answers: state.given.answers,
        words,
        documents: id => session.attachments.file(id),
      })
      saveAs(name, blob)
      setMaking({ state: 'done', name, missing })
    } catch (error) {
      console.error(error)
      setMaking({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <div class="download">
      <button type="button" class="button" disabled={making.state === 'now'} onClick={() => void make()}>
        {words(making.state === 'done' ? 'ui.package.again' : 'ui.package.get')}
      </button>
      <div role="status">
        {making.state === 'now' && (
          <>
            <p>{words('ui.package.making')}</p>
            <progress aria-label={words('ui.package.making')} />
          </>
        )}
        {making.state === 'done' && <p class="notice good">{words('ui.package.done', { name: making.name })}</p>}
        {making.state === 'done' && making.missing.length > 0 && (
          <p class="notice warning">{words('ui.package.missing', { characters: making.missing.join(' ') })}</p>
        )}
        {making.state === 'failed' && (
          <div class="notice bad">
            <p>{words('ui.package.failed')}</p>
            <p class="hint" lang="en">
              {making.message}
            </p>
          </div>
        )}
      </div>
      <details class="why">
        <summary>{words('ui.package.contents', { n: files.length })}</summary>
        <ul>
          {files.map(({ path, original_name: original }) => (
            <li key={path}>
              {path}
              {original !== null && original !== path && <span class="hint"> {words('ui.package.from', { name: original })}</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
