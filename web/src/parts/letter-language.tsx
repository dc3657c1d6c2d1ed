/** The letter's language, apart from the page's: one, or Kazakh and Russian. English is a courtesy translation and says that it cannot be filed. */

import type { LetterLocale } from '../engine/view.ts'
import { languagesOf, letterLocales } from '../locales.ts'
import { languageKey } from '../words.ts'
import { useUi } from '../ui.ts'

export function LetterLanguage({ chosen }: { chosen: LetterLocale }) {
  const { words, session } = useUi()
  return (
    <fieldset class="letter-language">
      <legend>{words('ui.letter.language')}</legend>
      <div class="options side-by-side">
        {letterLocales.map(locale => (
          <div key={locale} class="option">
            <input
              id={`letter-${locale}`}
              type="radio"
              name="letter-language"
              checked={chosen === locale}
              onChange={() => session.writeLetterIn(locale)}
            />
            <label for={`letter-${locale}`}>
              {languagesOf(locale).map((each, index) => (
                <>
                  {index > 0 && ' + '}
                  <span lang={each}>{words(languageKey[each])}</span>
                </>
              ))}
              {locale === 'en' && <span class="hint">{words('ui.letter.courtesy')}</span>}
            </label>
          </div>
        ))}
      </div>
      {chosen === 'en' && <p class="notice warning">{words('ui.letter.courtesy.warning')}</p>}
    </fieldset>
  )
}
