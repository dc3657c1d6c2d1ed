import type { LetterLocale, Locale } from './engine/view.ts'

/** Three languages of equal rank. */
export const locales: readonly Locale[] = ['kk', 'ru', 'en']

/** A bilingual letter comes last: it is for people who ask for it. */
export const letterLocales: readonly LetterLocale[] = [...locales, 'kk+ru']

/** The languages that a letter is written in, in their order. */
export const languagesOf = (letterLocale: LetterLocale): Locale[] => locales.filter(locale => letterLocale.split('+').includes(locale))
