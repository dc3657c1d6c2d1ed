/**
 * Whether the person can see what they press. A page around could lay something else over it; browsers that can tell
 * (IntersectionObserver with trackVisibility) do, in others what they do not tell counts as seen.
 */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Sight = IntersectionObserverEntry & { isVisible?: boolean }

export function useInSight(what: RefObject<HTMLElement | null>): boolean {
  const tells = 'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype
  const [seen, setSeen] = useState(!tells)
  useEffect(() => {
    if (!tells || !what.current) return undefined
    const options = { trackVisibility: true, delay: 100, threshold: [0.5, 1] }
    const observer = new IntersectionObserver(entries => setSeen((entries.at(-1) as Sight | undefined)?.isVisible === true), options)
    observer.observe(what.current)
    return () => observer.disconnect()
  }, [])
  return seen
}
