/** The words about keeping cases, fetched with this part of the page. */

import type english from '../../../rules/texts/en/keep.json'
import type { Locale } from '../engine/view.ts'
import { speaking, type Values } from '../fill.ts'

export type KeepKey = keyof typeof english

export type KeepWords = (key: KeepKey, values?: Values) => string

const tables: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  kk: () => import('@page-texts/keep-kk.json'),
  ru: () => import('@page-texts/keep-ru.json'),
  en: () => import('@page-texts/keep-en.json'),
}

export async function loadKeepWords(locale: Locale): Promise<KeepWords> {
  const { default: table } = await tables[locale]()
  return speaking(table)
}
