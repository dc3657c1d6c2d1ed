/** The result, the way out, the answers so far, and all their parts: nobody needs them before the first question, so they come after it. */

import type { AnswersScreen } from './answers.tsx'
import type { ExitScreen } from './exit.tsx'
import type { ResultScreen } from './result.tsx'

let screens: { ResultScreen: typeof ResultScreen; AnswersScreen: typeof AnswersScreen; ExitScreen: typeof ExitScreen } | null = null

export const laterScreens = () => screens

export async function loadResult(): Promise<void> {
  screens ??= await import('./result.tsx')
}
