/**
 * Whether the person can see what they press. A page around could lay something else over it; browsers that can tell
 * (IntersectionObserver with trackVisibility) do, in others what they do not tell counts as seen.
 */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Entry = IntersectionObserverEntry & { isVisible?: boolean }

/** away: not on the screen, or not known yet. */
export type Sight = 'seen' | 'covered' | 'away'

export function useSight(what: RefObject<HTMLElement | null>): Sight {
  const tells = 'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype
  const [sight, setSight] = useState<Sight>(tells ? 'away' : 'seen')
  useEffect(() => {
    if (!tells || !what.current) return undefined
    const options = { trackVisibility: true, delay: 100, threshold: [0.5, 1] }
    const observer = new IntersectionObserver(entries => {
      const entry = entries.at(-1) as Entry | undefined
      setSight(entry?.isVisible ? 'seen' : entry?.isIntersecting ? 'covered' : 'away')
    }, options)
    observer.observe(what.current)
    return () => observer.disconnect()
  }, [])
  return sight
}
