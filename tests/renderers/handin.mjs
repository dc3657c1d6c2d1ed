// What a package takes besides the view, as scripts/build-rulebook wrote it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadRenderers } from './bundle.mjs'

const build = new URL('../../build/', import.meta.url)
const json = name => JSON.parse(readFileSync(new URL(name, build), 'utf8'))

export const rules = json('handin/handin-rules.json')
export const engineHash = createHash('sha256').update(readFileSync(new URL('wasm-web/shagym.wasm', build))).digest('hex')

const { handinWords, joinedWords } = await loadRenderers()
export const handinIn = locale => handinWords(locale, json(`handin/handin-${locale}.json`))

export const handinFor = view => ({ words: handinIn(view.locale), letterWords: joinedWords(view.letter_locale, view.letter_locale.split('+').map(handinIn)), rules, engineHash })
