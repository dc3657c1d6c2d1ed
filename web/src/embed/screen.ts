/** What of a screen is nobody's business but the person's stays here: the page around learns its kind. */

import type { Screen } from '../../widget/protocol.ts'
import type { State } from '../state.ts'

export function screenOf({ failure, elsewhere, place, view }: State): Screen | null {
  if (failure) return 'failure'
  if (elsewhere !== null) return 'other'
  if (place.at === 'start' || place.at === 'answers') return place.at
  if (place.at !== 'page' && place.at !== 'next') return 'other'
  if (!view) return null
  if (view.page) return 'question'
  return view.state === 'exit' ? 'exit' : 'result'
}
