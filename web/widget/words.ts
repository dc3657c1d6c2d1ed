/** The few words of the element itself. The assistant words everything else in its frame. */

import english from '@page-texts/widget-en.json'
import kazakh from '@page-texts/widget-kk.json'
import russian from '@page-texts/widget-ru.json'
import type texts from '../../rules/texts/en/widget.json'

/** The build sees to it that every text is there in every language. */
type Words = Record<keyof typeof texts, string>

const tables = { kk: kazakh, ru: russian, en: english } as unknown as Record<string, Words>

/** The language that is meant by `ru`, `ru-KZ` ..., or null. */
export function languageOf(tag: string | null | undefined): string | null {
  const [language = ''] = (tag ?? '').toLowerCase().split('-')
  return Object.hasOwn(tables, language) ? language : null
}

export const wordsIn = (language: string | null): Words => tables[language ?? 'kk'] as Words
