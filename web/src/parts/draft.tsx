/** An unfinished letter to take along: marked as a draft, with the list of what is missing. */

import type { View } from '../engine/view.ts'
import { useHandin } from '../handin/use-handin.ts'
import { Download } from './download.tsx'
import { LetterLanguage } from './letter-language.tsx'

export function Draft({ view }: { view: View }) {
  const handin = useHandin(view.locale, view.letter_locale)
  if (!view.letter || view.package) return null
  return (
    <>
      <LetterLanguage chosen={view.letter_locale} />
      {/* The choice stays where it is, with the focus, while the words of the language chosen come. */}
      {handin && <Download view={view} handin={handin} />}
    </>
  )
}
