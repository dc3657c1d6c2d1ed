/** The result screen and all its parts: nobody needs them before the first question, so they come after it. */

import type { ResultScreen } from './result.tsx'

let screen: typeof ResultScreen | null = null

export const resultScreen = () => screen

export async function loadResult(): Promise<void> {
  screen ??= (await import('./result.tsx')).ResultScreen
}
