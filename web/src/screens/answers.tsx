/** Everything answered so far, before going on. */

import type { View } from '../engine/view.ts'
import { Draft } from '../parts/draft.tsx'
import { AnswersList } from '../parts/answers-list.tsx'
import { useUi } from '../ui.ts'
import { Title } from './title.tsx'

export function AnswersScreen({ view }: { view: View }) {
  const { words, session } = useUi()
  return (
    <div class="column">
      <button type="button" class="link back" onClick={() => session.back()}>
        {words('ui.back')}
      </button>
      <Title>{words('ui.answers.title')}</Title>
      <AnswersList view={view} heading="h2" />
      <Draft view={view} />
      <div class="buttons">
        <button type="button" class="button" onClick={() => session.go({ at: 'next' })}>
          {words(view.state === 'asking' ? 'ui.continue' : 'ui.to_result')}
        </button>
      </div>
    </div>
  )
}
