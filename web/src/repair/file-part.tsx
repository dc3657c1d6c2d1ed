/** The part of the page that looks at files: fetched with its words, behind the question about files. */

import type { ComponentType } from 'preact'
import type { Locale, Question } from '../engine/view.ts'
import { Files } from './parts/files.tsx'
import { Notices } from './parts/notices.tsx'
import { Wishes } from './parts/wishes.tsx'
import { loadFileWords, WordsContext } from './words.ts'

export interface FilePart {
  /** What the channel takes, and what is done to photos. */
  Wishes: ComponentType
  /** Files that were left out. */
  Notices: ComponentType
  /** The files, what was found in them, and how to mend it. */
  Files: ComponentType<{ question: Question }>
}

export async function loadFilePart(locale: Locale): Promise<FilePart> {
  const words = await loadFileWords(locale)
  const worded = <Props extends object>(Part: ComponentType<Props>): ComponentType<Props> =>
    function Worded(props: Props) {
      return (
        <WordsContext.Provider value={words}>
          <Part {...props} />
        </WordsContext.Provider>
      )
    }
  return { Wishes: worded(Wishes), Notices: worded(Notices), Files: worded(Files) }
}
