/** The heading of a screen. It takes the focus when the screen comes up, so that it is read aloud first. */

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { mainId, titleId } from '../focus.ts'

export function Title({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A screen that came late: what had the focus before it is gone, and left it to the part that all screens stand in.
    if (document.activeElement?.id === mainId) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 id={titleId} tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
