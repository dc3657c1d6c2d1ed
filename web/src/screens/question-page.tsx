/** One page of questions. */

import { valueOf } from '../case.ts'
import { titleId } from '../focus.ts'
import type { Page, View } from '../engine/view.ts'
import { Contents } from '../parts/contents.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Hints } from '../parts/hints.tsx'
import { Progress } from '../parts/progress.tsx'
import { kinds } from '../questions/kinds.tsx'
import { problemsOn } from '../consult.ts'
import { useUi } from '../ui.ts'

export function QuestionScreen({ view, page }: { view: View; page: Page }) {
  const { words, session, state } = useUi()
  const problems = problemsOn(page, view)
  const single = page.questions.length === 1
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    session.proceed(page)
  }
  return (
    <div class="with-aside">
      <div class="column">
        <button type="button" class="link back" onClick={() => session.back()}>
          {words('ui.back')}
        </button>
        <Progress view={view} />
        <ErrorSummary problems={problems} page={page} />
        <form noValidate onSubmit={submit}>
          {single ? (
            <p class="caption">{page.title}</p>
          ) : (
            <h1 id={titleId} tabIndex={-1}>
              {page.title}
            </h1>
          )}
          {page.lead && <p class="lead">{page.lead}</p>}
          {page.questions.map(question => {
            const Kind = kinds[question.kind]
            return (
              <Kind
                key={question.id}
                question={question}
                value={valueOf(state.given, question, session.known)}
                problems={problems.filter(problem => problem.question === question.id)}
                heading={single}
                onAnswer={answer => session.type(question, answer)}
              />
            )
          })}
          <Hints hints={view.hints.filter(({ question }) => page.questions.some(({ id }) => id === question))} />
          <div class="buttons">
            <button type="submit" class="button">
              {words('ui.continue')}
            </button>
            <button type="button" class="button quiet" onClick={() => session.go({ at: 'answers' })}>
              {words('ui.check')}
            </button>
          </div>
        </form>
        <p class="hint">{words(state.storage === 'kept' ? 'ui.saved' : 'ui.not_saved')}</p>
      </div>
      <Contents view={view} />
    </div>
  )
}
