/** A link that leaves the page. It opens beside it and does not tell where the person came from. */

import type { ComponentChildren } from 'preact'
import { useUi } from '../ui.ts'

export function Outside({ to, children }: { to: string; children: ComponentChildren }) {
  const { words } = useUi()
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
      <span class="hidden-text"> {words('ui.new_tab')}</span>
    </a>
  )
}
