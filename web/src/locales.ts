import type { Locale } from './engine/view.ts'

/** Three languages of equal rank. */
export const locales: readonly Locale[] = ['kk', 'ru', 'en']
