/** The words about keeping cases, for a component: null until they are there. */

import { useEffect, useState } from 'preact/hooks'
import type { Locale } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { loadKeepWords, type KeepWords } from './words.ts'

export function useKeepWords(): KeepWords | null {
  const { words, session } = useUi()
  const [loaded, setLoaded] = useState<{ locale: Locale; words: KeepWords } | null>(null)
  useEffect(() => {
    const { locale } = words
    loadKeepWords(locale).then(
      fresh => setLoaded({ locale, words: fresh }),
      (error: unknown) => session.fail(error),
    )
  }, [words.locale])
  // After a change of language the former words would be wrong.
  return loaded?.locale === words.locale ? loaded.words : null
}
