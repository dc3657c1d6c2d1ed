/** The single files of a package, each made when it is asked for: into the ZIP, or alone. */

import type { Case } from '../case.ts'
import type { View } from '../engine/view.ts'
import { writeCase } from '../handin/case-file.ts'
import { markedAsDraft } from '../handin/draft.ts'
import { editedLetter } from '../handin/edits.ts'
import { names, planFor, type HandinFile, type Plan } from '../handin/plan.ts'
import { portalSheet } from '../handin/portal.ts'
import type { HandinRules } from '../handin/rules.ts'
import { shorten } from '../handin/short.ts'
import type { HandinWords, LetterWords } from '../handin/words.ts'
import type { Words } from '../words.ts'
import { bytesOf, type Bytes, type Content } from './bytes.ts'
import type { Coverage } from './coverage.ts'
import { renderDates } from './date-files.ts'
import { renderDocx } from './docx.ts'
import { renderGuide } from './guide.ts'
import { renderLetter, type Fonts, type RenderedLetter } from './pdf.ts'
import { renderText } from './text.ts'

export interface Handin {
  /** In the language of the view. */
  words: HandinWords
  /** In the language of the letter. */
  letterWords: LetterWords
  rules: HandinRules
  /** SHA-256 of the engine's module. */
  engineHash: string
}

export interface FilesInput {
  view: View
  /** As it was handed to the engine. */
  given: Case
  /** Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
  now: string
  /** The bytes of an attached file, by its id. Called when they are needed, one file at a time. */
  documents: (id: string) => Promise<Content>
  fonts: Fonts
  coverage: Coverage
  /** The page's words, in the language of the view. */
  words: Words
  handin: Handin
  /** False: the person's answers do not travel with the package. */
  withCase: boolean
  /** Characters to which the plain text is shortened as well; null: it is not. */
  textLimit: number | null
}

export interface Files {
  plan: Plan
  /** The bytes of every file but the manifest, which must know the others. */
  content: (file: HandinFile) => Promise<Bytes>
  /** Characters of the letter that the PDF's font lacks. */
  missing: () => Promise<string[]>
}

const utf8 = new TextEncoder()

export function filesOf(input: FilesInput): Files {
  const { view, given, now, documents, fonts, coverage, words, handin, textLimit } = input
  const plan = planFor(view, { ...input, documents: given.documents })
  if (!plan || !view.letter) throw new Error('the view holds no letter yet')
  const written = editedLetter(view.letter, given.edits, handin.rules.edits)
  const letter = plan.draft ? markedAsDraft(written, handin.letterWords) : written

  let drawn: Promise<RenderedLetter> | null = null
  const pdf = (): Promise<RenderedLetter> => (drawn ??= renderLetter(letter, fonts, coverage, now))

  const letterFile = async (path: string): Promise<Bytes> => {
    if (path.endsWith(names.short)) {
      if (textLimit === null) throw new Error('nobody said how short the text must be')
      return utf8.encode(`${shorten(letter, textLimit, handin.rules.short, handin.letterWords('handin.limit.note')).text}\n`)
    }
    if (path.endsWith(names.text)) return utf8.encode(renderText(letter))
    if (path.endsWith(names.docx)) return renderDocx(letter, now)
    return (await pdf()).bytes
  }

  const content = async (file: HandinFile): Promise<Bytes> => {
    switch (file.source) {
      case 'letter':
        return letterFile(file.path)
      case 'guide':
        if (!plan.guide) throw new Error('a draft has no sheet')
        return utf8.encode(renderGuide(plan.guide, portalSheet({ view, given, now, rules: handin.rules, words: handin.words })))
      case 'dates':
        return utf8.encode(renderDates(file.path, { view, answers: given.answers, now, words, caseId: given.id }))
      case 'case':
        return utf8.encode(writeCase({ now, given, textLimit }))
      case 'document':
        if (file.document === null) throw new Error(`no document for ${file.path}`)
        return bytesOf(await documents(file.document))
      case 'manifest':
        throw new Error('a manifest is made from the other files')
    }
  }
  return { plan, content, missing: async () => (await pdf()).missing }
}
