/** Fetches the words and rules of handing in, each once. */

import rulesAddress from '@build/handin/handin-rules.json?url'
import english from '@build/handin/handin-en.json?url'
import kazakh from '@build/handin/handin-kk.json?url'
import russian from '@build/handin/handin-ru.json?url'
import wasmAddress from '@build/wasm-web/shagym.wasm?url'
import type { LetterLocale, Locale } from '../engine/view.ts'
import { fetched } from '../fetched.ts'
import { languagesOf } from '../locales.ts'
import { sha256 } from '../renderers/bytes.ts'
import type { HandinRules } from './rules.ts'
import { handinWords, joinedWords, type HandinWords, type LetterWords } from './words.ts'

const tables: Record<Locale, string> = { kk: kazakh, ru: russian, en: english }
const kept = new Map<string, Promise<unknown>>()

/** A failed load is not kept, so that it can be tried again. */
function once<Loaded>(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
  const found = kept.get(name) ?? load()
  kept.set(name, found)
  found.catch(() => kept.delete(name))
  return found as Promise<Loaded>
}

const json = async <Content>(address: string): Promise<Content> => (await fetched(address)).json() as Promise<Content>

export const loadHandinWords = (locale: Locale): Promise<HandinWords> =>
  once(locale, async () => handinWords(locale, await json<Record<string, string>>(tables[locale])))

export const loadLetterWords = async (letterLocale: LetterLocale): Promise<LetterWords> =>
  joinedWords(letterLocale, await Promise.all(languagesOf(letterLocale).map(loadHandinWords)))

export const loadHandinRules = (): Promise<HandinRules> => once('rules', () => json<HandinRules>(rulesAddress))

/** SHA-256 of the engine's module: the manifest names what decided. */
export const engineHash = (): Promise<string> =>
  once('engine', async () => sha256(new Uint8Array(await (await fetched(wasmAddress)).arrayBuffer())))
