/** A link to a place on this page. It moves the focus and leaves the address alone, so "back" keeps its meaning. */

import type { ComponentChildren } from 'preact'
import { focusOn } from '../focus.ts'

export function Jump({ to, class: look, children }: { to: string; class?: string; children: ComponentChildren }) {
  const jump = (event: Event) => {
    event.preventDefault()
    focusOn(to)
  }
  return (
    <a href={`#${to}`} class={look} onClick={jump}>
      {children}
    </a>
  )
}
