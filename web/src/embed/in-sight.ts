/**
 * Whether the person can see what they press. A page around could lay something else over it; browsers that can tell
 * (IntersectionObserver with trackVisibility) do, in others what they do not tell counts as seen. It has to be seen as a whole, and
 * for a moment: what appears under a finger that is already on its way was not read.
 */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Entry = IntersectionObserverEntry & { isVisible?: boolean }

/** In milliseconds. */
const moment = 500

/** away: not on the screen as a whole, or not known yet. */
export type Sight = 'seen' | 'covered' | 'away'

export function useSight(what: RefObject<HTMLElement | null>): Sight {
  const tells = 'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype
  const [sight, setSight] = useState<Sight>(tells ? 'away' : 'seen')
  useEffect(() => {
    if (!tells || !what.current) return undefined
    const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 0.99, 1] }
    let waiting = 0
    const observer = new IntersectionObserver(entries => {
      const entry = entries.at(-1) as Entry | undefined
      clearTimeout(waiting)
      if (!entry?.isVisible) setSight(entry?.isIntersecting ? 'covered' : 'away')
      else if (entry.intersectionRatio < 0.99) setSight('away')
      else waiting = window.setTimeout(() => setSight('seen'), moment)
    }, options)
    observer.observe(what.current)
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
    }
  }, [])
  return sight
}
