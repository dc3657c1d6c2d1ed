/** The words of this page inside of another one. */

import type english from '../../../rules/texts/en/embed.json'
import type { Locale } from '../engine/view.ts'
import { speaking, type Values } from '../fill.ts'

export type EmbedKey = keyof typeof english
export type EmbedWords = (key: EmbedKey, values?: Values) => string

const tables: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  kk: () => import('@page-texts/embed-kk.json'),
  ru: () => import('@page-texts/embed-ru.json'),
  en: () => import('@page-texts/embed-en.json'),
}

export async function loadEmbedWords(locale: Locale): Promise<EmbedWords> {
  const { default: table } = await tables[locale]()
  return speaking(table)
}
