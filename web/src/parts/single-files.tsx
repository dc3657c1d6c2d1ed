/** Each file of the package alone: to save, to share by the device's own sheet, to print. */

import { useRef, useState } from 'preact/hooks'
import type { View } from '../engine/view.ts'
import type { HandinFile, Plan } from '../handin/plan.ts'
import type { HandinKey, HandinWords } from '../handin/words.ts'
import { filesFor, type Given } from '../package.ts'
import { saveAs } from '../save.ts'
import { isStopped } from '../work.ts'
import { Working } from './working.tsx'

const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  jpg: 'image/jpeg',
  png: 'image/png',
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const typeOf = (path: string): string => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

interface Props {
  view: View
  given: Given
  plan: Plan
  words: HandinWords
}

export function SingleFiles({ view, given, plan, words }: Props) {
  const [told, setTold] = useState<{ key: HandinKey; name: string } | null>(null)
  const [lacking, setLacking] = useState<string[]>([])
  /** How much is made; null while nothing is being made. */
  const [progress, setProgress] = useState<number | null>(null)
  const stop = useRef(new AbortController())

  const made = async (wanted: HandinFile[]): Promise<File[]> => {
    const { signal } = (stop.current = new AbortController())
    setProgress(0)
    const { content, missing } = await filesFor(view, given)
    const files: File[] = []
    for (const file of wanted) {
      signal.throwIfAborted()
      files.push(new File([await content(file)], lastName(file.path), { type: typeOf(file.path) }))
      setProgress(files.length / wanted.length)
    }
    signal.throwIfAborted()
    // A mark stands in the PDF for what its font lacks: never without a word.
    if (wanted.some(({ path, source }) => source === 'letter' && path.endsWith('.pdf'))) setLacking(await missing())
    return files
  }
  const attempt = (work: Promise<HandinKey | null>, failed: HandinKey, name = '') =>
    void work.finally(() => setProgress(null)).then(
      key => setTold(key && { key, name }),
      (error: unknown) => {
        // The person stopped it or closed the sheet.
        if (isStopped(error)) return setTold(null)
        console.error(error)
        setTold({ key: failed, name })
      },
    )

  const save = async (file: HandinFile): Promise<HandinKey> => {
    for (const each of await made([file])) saveAs(each.name, each)
    return 'handin.files.done'
  }
  const share = async (): Promise<null> => {
    const files = await made(plan.files.filter(({ path, source }) => source === 'document' || (source === 'letter' && path.endsWith('.pdf'))))
    setProgress(null)
    await navigator.share({ files })
    return null
  }
  const print = async (): Promise<HandinKey | null> => {
    // Opened at once: later the browser would take it for an advertisement.
    const tab = open('', '_blank')
    const letter = made(plan.files.filter(({ path, source }) => source === 'letter' && path.endsWith('.pdf')))
    // An empty tab would be all there is to see.
    letter.catch(() => tab?.close())
    const [pdf] = await letter
    if (!pdf) return null
    if (!tab) {
      saveAs(pdf.name, pdf)
      return 'handin.print.blocked'
    }
    const address = URL.createObjectURL(pdf)
    tab.location.href = address
    setTimeout(() => URL.revokeObjectURL(address), 600_000)
    return null
  }
  const probe = { files: [new File([''], 'letter.pdf', { type: 'application/pdf' })] }
  const canShare = typeof navigator.canShare === 'function' && navigator.canShare(probe)

  return (
    <div class="single-files">
      <p>
        <button type="button" class="button quiet" aria-describedby="print-about" onClick={() => attempt(print(), 'handin.files.failed')}>
          {words('handin.print')}
        </button>{' '}
        {canShare && (
          <button type="button" class="button quiet" aria-describedby="share-about" onClick={() => attempt(share(), 'handin.share.failed')}>
            {words('handin.share')}
          </button>
        )}
      </p>
      <p id="print-about" class="hint">
        {words('handin.print.about')}
      </p>
      {canShare && (
        <p id="share-about" class="hint">
          {words('handin.share.about')}
        </p>
      )}
      <details class="why">
        <summary>{words('handin.files.title')}</summary>
        <ul>
          {plan.files
            .filter(({ source }) => source !== 'manifest')
            .map(file => (
              <li key={file.path}>
                <button type="button" class="link" onClick={() => attempt(save(file), 'handin.files.failed', lastName(file.path))}>
                  {words('handin.files.save', { name: lastName(file.path) })}
                </button>
                {file.original_name !== null && <span class="hint"> {file.original_name}</span>}
              </li>
            ))}
        </ul>
      </details>
      {progress !== null && <Working share={progress} label={words('handin.files.making')} stop={words('handin.stop')} onStop={() => stop.current.abort()} />}
      <div role="status">
        {progress !== null && <p>{words('handin.files.making')}</p>}
        {told && progress === null && <p class="notice">{words(told.key, { name: told.name })}</p>}
        {lacking.length > 0 && <p class="notice warning">{words('handin.package.missing', { characters: lacking.join(' ') })}</p>}
      </div>
    </div>
  )
}
