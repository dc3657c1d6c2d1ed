/** Each file of the package alone: to save, to share, to print. */

import { useRef, useState } from 'preact/hooks'
import type { View } from '../engine/view.ts'
import { mediaType } from '../handin/media.ts'
import type { HandinFile, Plan } from '../handin/plan.ts'
import type { HandinKey, HandinWords } from '../handin/words.ts'
import { filesFor, type Given } from '../package.ts'
import { saveAs } from '../save.ts'
import { isStopped } from '../work.ts'
import { Share } from './share.tsx'
import { Working } from './working.tsx'

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

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
      files.push(new File([await content(file)], lastName(file.path), { type: mediaType(file.path) }))
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
        // The person stopped it.
        if (isStopped(error)) return setTold(null)
        console.error(error)
        setTold({ key: failed, name })
      },
    )

  const save = async (file: HandinFile): Promise<HandinKey> => {
    for (const each of await made([file])) saveAs(each.name, each)
    return 'handin.files.done'
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

  return (
    <div class="single-files">
      <p>
        <button type="button" class="button quiet" aria-describedby="print-about" onClick={() => attempt(print(), 'handin.files.failed')}>
          {words('handin.print')}
        </button>
      </p>
      <p id="print-about" class="hint">
        {words('handin.print.about')}
      </p>
      <Share view={view} given={given} plan={plan} words={words} made={made} />
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
