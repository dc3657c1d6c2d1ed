/** The letter and the enclosures handed to the device's own sheet, where there is one. */

import { useRef, useState } from 'preact/hooks'
import type { View } from '../engine/view.ts'
import { isShared } from '../handin/media.ts'
import type { HandinFile, Plan } from '../handin/plan.ts'
import type { HandinWords } from '../handin/words.ts'
import type { Given } from '../package.ts'

interface Ready {
  /** Of which letter and files. */
  view: View
  given: Given['given']
  files: File[]
  left: string[]
}

interface Props {
  view: View
  given: Given
  plan: Plan
  words: HandinWords
  made: (wanted: HandinFile[]) => Promise<File[]>
}

export function Share({ view, given, plan, words, made }: Props) {
  const [told, setTold] = useState<string[]>([])
  const ready = useRef<Ready | null>(null)
  const probe = { files: [new File([''], 'letter.pdf', { type: 'application/pdf' })] }
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(probe)) return null

  const share = async () => {
    const now = given.given
    const kept = ready.current?.view === view && ready.current.given === now ? ready.current : null
    const wanted = plan.files.filter(({ path, source }) => source === 'document' || (source === 'letter' && path.endsWith('.pdf')))
    try {
      const files = kept?.files ?? (await made(wanted))
      if (!kept) ready.current = { view, given: now, files: files.filter(({ name }) => isShared(name)), left: files.map(({ name }) => name).filter(name => !isShared(name)) }
      await navigator.share({ files })
      ready.current = null
      setTold([])
    } catch (error) {
      const name = error instanceof DOMException ? error.name : ''
      // The person closed the sheet, or it never opened: browsers call both the same.
      if (name === 'AbortError') {
        ready.current = null
        return setTold([words('handin.share.none')])
      }
      console.error(error)
      const { current } = ready
      // Making the files took longer than a press counts, or one of them is of a kind that the browser keeps back.
      if (name === 'NotAllowedError' && !kept && current) {
        return setTold([words('handin.share.ready'), ...(current.left.length > 0 ? [words('handin.share.left', { names: current.left.join(', ') })] : [])])
      }
      ready.current = null
      setTold([words('handin.share.failed')])
    }
  }
  return (
    <div class="share">
      <p>
        <button type="button" class="button quiet" aria-describedby="share-about" onClick={() => void share()}>
          {words('handin.share')}
        </button>
      </p>
      <p id="share-about" class="hint">
        {words('handin.share.about')}
      </p>
      <div role="status">
        {told.map(line => (
          <p key={line} class="notice">
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
