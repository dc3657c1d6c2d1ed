/** The letter's language, apart from the page's. English is a courtesy translation and says that it cannot be filed. */

import type { Letter } from '../engine/view.ts'
import { locales } from '../locales.ts'
import { languageKey } from '../words.ts'
import { useUi } from '../ui.ts'

export function LetterLanguage({ letter }: { letter: Letter }) {
  const { words, session } = useUi()
  return (
    <fieldset class="letter-language">
      <legend>{words('ui.letter.language')}</legend>
      <div class="options side-by-side">
        {locales.map(locale => (
          <div key={locale} class="option">
            <input
              id={`letter-${locale}`}
              type="radio"
              name="letter-language"
              checked={letter.locale === locale}
              onChange={() => session.writeLetterIn(locale)}
            />
            <label for={`letter-${locale}`}>
              <span lang={locale}>{words(languageKey[locale])}</span>
              {locale === 'en' && <span class="hint">{words('ui.letter.courtesy')}</span>}
            </label>
          </div>
        ))}
      </div>
      {letter.locale === 'en' && <p class="notice warning">{words('ui.letter.courtesy.warning')}</p>}
    </fieldset>
  )
}
