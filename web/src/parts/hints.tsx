/** Words that may be taken as an insult: told gently, beside the answer they stand in. Nothing is barred. */

import type { Hint } from '../engine/view.ts'
import { Outside } from './outside.tsx'

export function Hints({ hints }: { hints: Hint[] }) {
  return (
    <>
      {hints.map(({ question, message, citations }) => (
        <div key={question} class="notice" role="note">
          <p>{message}</p>
          {citations.map(({ url, text }) => (
            <p key={text} class="hint">
              {url ? <Outside to={url}>{text}</Outside> : text}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
