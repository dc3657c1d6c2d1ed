/** The words of handing in. They come with the result: before the first question nobody needs them. */

import type english from '../../../rules/texts/en/handin.json'
import type { LetterLocale, Locale } from '../engine/view.ts'
import { speaking, type Values } from '../fill.ts'

export type HandinKey = keyof typeof english

export interface HandinWords {
  (key: HandinKey, values?: Values): string
  locale: Locale
}

/** @param table build/handin/handin-<locale>.json */
export function handinWords(locale: Locale, table: Record<string, string>): HandinWords {
  return Object.assign(speaking<HandinKey>(table), { locale })
}

/** The words of a letter: of a bilingual one those of both languages, one after the other. */
export interface LetterWords {
  (key: HandinKey, values?: Values): string
  locale: LetterLocale
}

export function joinedWords(locale: LetterLocale, each: readonly HandinWords[]): LetterWords {
  const words = (key: HandinKey, values: Values = {}) => each.map(one => one(key, values)).join(' / ')
  return Object.assign(words, { locale })
}

/** A text that the rules name; scripts/check-rules sees to it that it is there. */
export const named = (words: HandinWords, key: string, values?: Values): string => words(key as HandinKey, values)
