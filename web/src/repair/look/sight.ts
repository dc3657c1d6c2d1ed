/** What is kept of a look at a picture: hints for the person, and its fingerprint. */

import { lookOf } from './alike.ts'
import type { Grey } from './grey.ts'
import { hintsOf, type Hint } from './hints.ts'

export interface Sight {
  hints: Hint[]
  /** Null where there is too little to be seen: all empty and all dark pictures look alike. */
  look: string | null
}

/** @param side the longest, in pixels as stored */
export function sightOf(grey: Grey, side: number): Sight {
  const hints = hintsOf(grey, side)
  const nothing = hints.includes('blank') || hints.includes('dark')
  return { hints, look: nothing ? null : lookOf(grey) }
}
