/** What the page is drawn from, and where the keyboard focus goes. */

import { emptyCase, type Case } from './case.ts'
import type { Listed, Storage } from './draft.ts'
import type { View } from './engine/view.ts'
import type { Place } from './places.ts'
import type { FileNotice } from './repair/receive.ts'
import type { Words } from './words.ts'

/** Where the keyboard focus goes after the next drawing. */
export type Focus = { on: 'title' } | { on: 'problems' } | { on: 'question'; question: string }

export interface State {
  given: Case
  words: Words
  place: Place
  /** Null until the engine is there. */
  view: View | null
  /** The engine could not be loaded or refused the case. */
  failure: Error | null
  /** An old draft held answers that the rules no longer know. */
  dropped: number
  storage: Storage
  /** The cases of this device. */
  listed: Listed
  /** A case that another tab has. */
  elsewhere: string | null
  /** What became of the case beside what the person did here. */
  event: 'split' | 'deleted' | 'wiped' | null
  fileNotices: FileNotice[]
  /** Names of the files being read. */
  reading: string[]
  /** How many things the person waits for longer than a moment. */
  waiting: number
  /** A new version of the page is ready; calling this puts it to use. */
  update: (() => void) | null
}

export const firstState = (words: Words): State => ({
  given: emptyCase(words.locale),
  words,
  place: { at: 'start' },
  view: null,
  failure: null,
  dropped: 0,
  storage: 'kept',
  listed: { cases: [], damaged: [] },
  elsewhere: null,
  event: null,
  fileNotices: [],
  reading: [],
  waiting: 0,
  update: null,
})
