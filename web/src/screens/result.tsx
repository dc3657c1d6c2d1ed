/** The result, in the order of the person's questions: what now and by when, to whom and how, why, and the papers. */

import type { VNode } from 'preact'
import type { View } from '../engine/view.ts'
import { AnswersList } from '../parts/answers-list.tsx'
import { Dates } from '../parts/dates.tsx'
import { DocumentList } from '../parts/document-list.tsx'
import { Grounds } from '../parts/grounds.tsx'
import { Jump } from '../parts/jump.tsx'
import { LetterView } from '../parts/letter.tsx'
import { NextStep } from '../parts/next-step.tsx'
import { useUi } from '../ui.ts'
import type { Key } from '../words.ts'
import { Title } from './title.tsx'

export { AnswersScreen } from './answers.tsx'
export { ExitScreen } from './exit.tsx'

interface Part {
  id: string
  title: Key
  content: VNode | null | false
}

function titleOf({ letter }: View): Key {
  if (!letter) return 'ui.result.title'
  if (letter.kind === 'claim') return 'ui.result.title.claim'
  return letter.complete ? 'ui.result.title.ready' : 'ui.result.title.nearly'
}

export function ResultScreen({ view }: { view: View }) {
  const { words, session } = useUi()
  const { deadlines, documents, grounds, letter } = view
  const all: Part[] = [
    { id: 'next', title: 'ui.result.next', content: <NextStep view={view} /> },
    { id: 'dates', title: 'ui.result.dates', content: deadlines.length > 0 && <Dates view={view} /> },
    { id: 'grounds', title: 'ui.result.grounds', content: grounds.length > 0 && <Grounds grounds={grounds} /> },
    { id: 'documents', title: 'ui.result.documents', content: documents.length > 0 && <DocumentList documents={documents} /> },
    { id: 'letter', title: letter?.kind === 'claim' ? 'ui.result.letter.claim' : 'ui.result.letter', content: letter && <LetterView view={view} letter={letter} /> },
    { id: 'answers', title: 'ui.answers.title', content: <AnswersList view={view} heading="h3" /> },
  ]
  const parts = all.filter(({ content }) => content)
  return (
    <div class="result">
      <div class="result-head">
        <button type="button" class="link back" onClick={() => session.back()}>
          {words('ui.back')}
        </button>
        <Title>{words(titleOf(view))}</Title>
      </div>
      <nav class="contents row" aria-labelledby="contents-title">
        <h2 id="contents-title" class="hidden-text">
          {words('ui.contents')}
        </h2>
        <ol>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <Jump to={id}>{words(title)}</Jump>
            </li>
          ))}
        </ol>
      </nav>
      <div class="result-body">
        {parts.map(({ id, title, content }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {words(title)}
            </h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  )
}
