/** What every part of the page may use: the words of the chosen language, and the session to tell what was done. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from './session.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

export interface Ui {
  words: Words
  session: Session
  state: State
}

export const UiContext = createContext<Ui | null>(null)

export function useUi(): Ui {
  const ui = useContext(UiContext)
  if (!ui) throw new Error('Drawn outside of the page')
  return ui
}
