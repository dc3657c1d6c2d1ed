/** The package for submission. Everything it takes (PDF, Word, ZIP, fonts) is fetched only when it is asked for. */

import boldAddress from '@build/fonts/NotoSans-Bold.ttf?url'
import regularAddress from '@build/fonts/NotoSans-Regular.ttf?url'
import coverageAddress from '@build/fonts/coverage.json?url'
import type { Case } from './case.ts'
import { kazakhstanTime } from './clock.ts'
import { loadEngine } from './engine/engine.ts'
import type { View } from './engine/view.ts'
import { fetched } from './fetched.ts'
import { requestOf } from './handin/case-file.ts'
import { engineHash, loadHandinRules, loadHandinWords, loadLetterWords } from './handin/load.ts'
import { languagesOf } from './locales.ts'
import type { Coverage } from './renderers/coverage.ts'
import type { Files, FilesInput } from './renderers/files.ts'
import type { MadePackage } from './renderers/package.ts'
import type { Words } from './words.ts'
import { unwatched, type Work } from './work.ts'

export const loadCoverage = async (): Promise<Coverage> => (await fetched(coverageAddress)).json() as Promise<Coverage>

async function font(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetched(address)).arrayBuffer())
}

/** What the package takes from the page itself. */
export interface Given {
  given: Case
  words: Words
  documents: (id: string) => Promise<ArrayBuffer>
  withCase: boolean
  textLimit: number | null
}

/**
 * The view of this very minute: a page that stood open over night would date the letter yesterday, and nobody could build
 * the letter anew from the case.
 */
async function viewNow(shown: View, given: Case, now: string): Promise<View> {
  const engine = await loadEngine()
  await engine.learn([shown.locale, ...languagesOf(shown.letter_locale)])
  const view = engine.respond(requestOf({ now, given, textLimit: null }))
  return view.letter ? view : shown
}

async function inputFor(shown: View, given: Given): Promise<FilesInput> {
  const now = kazakhstanTime()
  const view = await viewNow(shown, given.given, now)
  const [regular, bold, coverage, words, letterWords, rules, hash] = await Promise.all([
    font(regularAddress),
    font(boldAddress),
    loadCoverage(),
    loadHandinWords(view.locale),
    loadLetterWords(view.letter_locale),
    loadHandinRules(),
    engineHash(),
  ])
  return { view, now, ...given, fonts: { regular, bold }, coverage, handin: { words, letterWords, rules, engineHash: hash } }
}

export async function packageFor(view: View, given: Given, work: Work = unwatched()): Promise<MadePackage> {
  const [{ makePackage }, input] = await Promise.all([import('./renderers/package.ts'), inputFor(view, given)])
  return makePackage(input, work)
}

/** The same files one by one: to save, to share, to print. */
export async function filesFor(view: View, given: Given): Promise<Files> {
  const [{ filesOf }, input] = await Promise.all([import('./renderers/files.ts'), inputFor(view, given)])
  return filesOf(input)
}
