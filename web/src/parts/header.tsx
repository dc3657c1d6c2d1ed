/** The name, which leads to the start, and the choice of language. */

import { locales } from '../locales.ts'
import { languageKey } from '../words.ts'
import { useUi } from '../ui.ts'
import { Mark } from './mark.tsx'

export function Header() {
  const { words, session } = useUi()
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <button type="button" class="brand" onClick={() => session.go({ at: 'start' })}>
          <Mark />
          <span class="brand-name">{words('ui.name')}</span>
          <span class="hidden-text"> {words('ui.to_start')}</span>
        </button>
        <nav class="languages" aria-label={words('ui.language')}>
          {locales.map(locale => (
            <button
              key={locale}
              type="button"
              lang={locale}
              aria-current={locale === words.locale ? 'true' : undefined}
              onClick={() => void session.speak(locale)}
            >
              {words(languageKey[locale])}
            </button>
          ))}
        </nav>
      </div>
    </header>
  )
}
