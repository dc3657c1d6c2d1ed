import type { Locale } from '../../engine/view.ts'

/** As a PDF names a language. */
export const languageTags: Record<Locale, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en' }

/** As a Word file names it. */
export const wordLanguages: Record<Locale, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }
