/** The SHA-256 of everything that follows from a request: the view, each file of the package, the package. The same code in Node and in every browser. */

import { requestOf, type CaseFile } from '../../web/src/handin/case-file.ts'
import type { HandinRules } from '../../web/src/handin/rules.ts'
import { handinWords, joinedWords } from '../../web/src/handin/words.ts'
import { languagesOf } from '../../web/src/locales.ts'
import type { Locale, View } from '../../web/src/engine/view.ts'
import { sha256, type Bytes } from '../../web/src/renderers/bytes.ts'
import type { Coverage } from '../../web/src/renderers/coverage.ts'
import { makePackage } from '../../web/src/renderers/package.ts'
import type { Key, Words } from '../../web/src/words.ts'
import { fill, type Values } from '../../web/src/fill.ts'
import { loadShagym } from '../../wasm/module.mjs'

type Table = Record<string, string>

export interface Material {
  wasm: Bytes
  rulebook: string
  fonts: { regular: Bytes; bold: Bytes }
  coverage: Coverage
  rules: HandinRules
  handin: Record<Locale, Table>
  page: Record<Locale, Table>
  cases: { name: string; told: CaseFile; contents: Record<string, string> }[]
}

const utf8 = new TextEncoder()

const wordsOf = (locale: Locale, table: Table): Words =>
  Object.assign((key: Key, values: Values = {}) => fill(table[key] ?? key, values), { locale })

export async function hashesOf({ wasm, rulebook, fonts, coverage, rules, handin, page, cases }: Material): Promise<Record<string, string>> {
  const { Engine } = await loadShagym(wasm)
  const engine = new Engine(rulebook)
  const engineHash = await sha256(wasm)
  const wordsIn = (locale: Locale) => handinWords(locale, handin[locale])
  const hashes: Record<string, string> = {}
  for (const { name, told, contents } of cases) {
    const answer = engine.respond(JSON.stringify(requestOf(told)))
    hashes[`${name}: view`] = await sha256(utf8.encode(answer))
    const view = JSON.parse(answer) as View
    const { blob, files } = await makePackage({
      view,
      ...told,
      documents: async id => utf8.encode(contents[id]),
      fonts,
      coverage,
      words: wordsOf(view.locale, page[view.locale]),
      handin: { words: wordsIn(view.locale), letterWords: joinedWords(view.letter_locale, languagesOf(view.letter_locale).map(wordsIn)), rules, engineHash },
      withCase: true,
    })
    for (const { path, sha256: hash } of files) hashes[`${name}: ${path}`] = hash
    hashes[`${name}: package`] = await sha256(new Uint8Array(await blob.arrayBuffer()))
  }
  return hashes
}
