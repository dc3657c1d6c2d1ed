/** The words and rules of handing in, for a component: null until they are there. */

import { useEffect, useState } from 'preact/hooks'
import type { LetterLocale, Locale } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { loadHandinRules, loadHandinWords, loadLetterWords } from './load.ts'
import type { HandinRules } from './rules.ts'
import type { HandinWords, LetterWords } from './words.ts'

export interface LoadedHandin {
  words: HandinWords
  letterWords: LetterWords
  rules: HandinRules
}

export function useHandin(locale: Locale, letterLocale: LetterLocale): LoadedHandin | null {
  const { session } = useUi()
  const [loaded, setLoaded] = useState<LoadedHandin | null>(null)
  useEffect(() => {
    let wanted = true
    Promise.all([loadHandinWords(locale), loadLetterWords(letterLocale), loadHandinRules()]).then(
      ([words, letterWords, rules]) => wanted && setLoaded({ words, letterWords, rules }),
      (error: unknown) => wanted && session.fail(error),
    )
    return () => {
      wanted = false
    }
  }, [locale, letterLocale])
  // After a change of language the former words would be wrong.
  return loaded?.words.locale === locale && loaded.letterWords.locale === letterLocale ? loaded : null
}
