/** An unfinished letter to take along: marked as a draft, with the list of what is missing. */

import type { View } from '../engine/view.ts'
import { useHandin } from '../handin/use-handin.ts'
import { Download } from './download.tsx'

export function Draft({ view }: { view: View }) {
  const handin = useHandin(view.locale, view.letter_locale)
  return view.letter && !view.package && handin && <Download view={view} handin={handin} />
}
