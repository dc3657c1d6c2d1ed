/** The package for submission. Everything it takes (PDF, Word, ZIP, fonts) is fetched only when it is asked for. */

import boldAddress from '@build/fonts/NotoSans-Bold.ttf?url'
import regularAddress from '@build/fonts/NotoSans-Regular.ttf?url'
import coverageAddress from '@build/fonts/coverage.json?url'
import { kazakhstanTime } from './clock.ts'
import type { Answer, View } from './engine/view.ts'
import type { Coverage } from './renderers/coverage.ts'
import type { MadePackage } from './renderers/package.ts'
import type { Words } from './words.ts'

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

async function font(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetched(address)).arrayBuffer())
}

/** What the package takes from the page itself. */
interface Given {
  answers: Record<string, Answer>
  words: Words
  documents: (id: string) => Promise<ArrayBuffer>
}

export async function packageFor(view: View, given: Given): Promise<MadePackage> {
  const [{ makePackage }, regular, bold, coverage] = await Promise.all([
    import('./renderers/package.ts'),
    font(regularAddress),
    font(boldAddress),
    fetched(coverageAddress).then(response => response.json() as Promise<Coverage>),
  ])
  return makePackage({ view, now: kazakhstanTime(), ...given, fonts: { regular, bold }, coverage })
}
