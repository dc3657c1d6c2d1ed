/** The words about files, fetched with this part of the page. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type english from '../../../rules/texts/en/file.json'
import type { Locale } from '../engine/view.ts'
import { fill, type Values } from '../fill.ts'

export type FileKey = keyof typeof english

export interface FileWords {
  (key: FileKey, values?: Values): string
  /** For keys that data make: null where there is no such text. */
  find(key: string, values?: Values): string | null
}

const tables: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  kk: () => import('@page-texts/file-kk.json'),
  ru: () => import('@page-texts/file-ru.json'),
  en: () => import('@page-texts/file-en.json'),
}

export async function loadFileWords(locale: Locale): Promise<FileWords> {
  const { default: table } = await tables[locale]()
  const find = (key: string, values: Values = {}) => (key in table ? fill(table[key] ?? '', values) : null)
  return Object.assign((key: FileKey, values: Values = {}) => find(key, values) ?? key, { find })
}

export const WordsContext = createContext<FileWords | null>(null)

export function useFileWords(): FileWords {
  const words = useContext(WordsContext)
  if (!words) throw new Error('Drawn outside of the part about files')
  return words
}
