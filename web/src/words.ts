/** The page's own words. The engine words everything else. */

import type english from '../../rules/texts/en/page.json'
import type { Locale } from './engine/view.ts'
import { speaking, type Values } from './fill.ts'
import { locales } from './locales.ts'

export type Key = keyof typeof english
export interface Words {
  (key: Key, values?: Values): string
  locale: Locale
}

/** Each language's own name: it is looked for by people who cannot read the others. */
export const languageKey = { kk: 'ui.language.kk', ru: 'ui.language.ru', en: 'ui.language.en' } as const satisfies Record<Locale, Key>

const tables: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  kk: () => import('@page-texts/kk.json'),
  ru: () => import('@page-texts/ru.json'),
  en: () => import('@page-texts/en.json'),
}

export async function loadWords(locale: Locale): Promise<Words> {
  const { default: table } = await tables[locale]()
  return Object.assign(speaking<Key>(table), { locale })
}

/** The first language of the browser that we speak, otherwise the state language. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find(locale => language.toLowerCase().split('-')[0] === locale)
    if (found) return found
  }
  return 'kk'
}
