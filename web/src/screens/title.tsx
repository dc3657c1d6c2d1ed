/** The heading of a screen. It takes the focus when the screen comes up, so that it is read aloud first. */

import type { ComponentChildren } from 'preact'
import { titleId } from '../focus.ts'

export function Title({ children }: { children: ComponentChildren }) {
  return (
    <h1 id={titleId} tabIndex={-1}>
      {children}
    </h1>
  )
}
