/** A text to paste elsewhere, with a button that copies it. */

import { useState } from 'preact/hooks'
import type { Locale } from '../engine/view.ts'
import type { HandinWords } from '../handin/words.ts'

interface Props {
  text: string
  /** What is copied, for those who hear the button without seeing what stands beside it. */
  what: string
  words: HandinWords
  /** Where it is not the page's. */
  lang?: Locale
}

export function Copy({ text, what, words, lang }: Props) {
  const [state, setState] = useState<'no' | 'done' | 'failed'>('no')
  const copy = () => {
    // Absent on pages without HTTPS; refused where the browser asks and the person says no.
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copying.then(
      () => setState('done'),
      () => setState('failed'),
    )
  }
  return (
    <div class="copy">
      <pre class="value" lang={lang} role="group" tabIndex={0} aria-label={what}>
        {text}
      </pre>
      <button type="button" class="button quiet" aria-label={words('handin.copy.what', { what })} onClick={copy}>
        {words('handin.copy')}
      </button>{' '}
      <span role="status">{state !== 'no' && words(`handin.copy.${state}`)}</span>
    </div>
  )
}
