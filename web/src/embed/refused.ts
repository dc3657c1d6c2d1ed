/** Says that this page may not be shown inside another one, in the three languages, with the way to the full page. */

import english from '@page-texts/embed-en.json'
import kazakh from '@page-texts/embed-kk.json'
import russian from '@page-texts/embed-ru.json'
import type { EmbedKey } from './words.ts'

const tables = { kk: kazakh, ru: russian, en: english } as Record<string, unknown> as Record<string, Record<EmbedKey, string>>

export function showRefusal(into: HTMLElement): void {
  const main = document.createElement('main')
  for (const [locale, words] of Object.entries(tables)) {
    const text = document.createElement('p')
    text.lang = locale
    const link = document.createElement('a')
    link.href = './'
    link.target = '_blank'
    link.textContent = words['embed.open']
    text.append(words['embed.refused'], ' ', link)
    main.append(text)
  }
  into.replaceChildren(main)
}
