/** All problems of a page at its top, each a link to the control that mends it (GOV.UK's pattern). */

import { controlId, problemsId, titleId } from '../focus.ts'
import type { Page, Problem } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Jump } from './jump.tsx'

/** `/answers/<question>/<part>` names a part of a question; the part has a control of its own. */
export function partOf(problem: Problem): string | undefined {
  const [, root, , part] = problem.pointer.split('/')
  return root === 'answers' ? part : undefined
}

function targetOf(problem: Problem, page: Page): string {
  if (problem.question === null) return titleId
  const fields = page.questions.find(({ id }) => id === problem.question)?.fields ?? []
  const part = partOf(problem) ?? fields[0]?.id
  return fields.some(({ id }) => id === part) ? controlId(problem.question, part) : controlId(problem.question)
}

/** Which question it is about, where the page has several: heard alone, two links would say the same. */
function nameOf(problem: Problem, page: Page): string | null {
  if (page.questions.length < 2) return null
  const label = page.questions.find(({ id }) => id === problem.question)?.label
  if (label === undefined) return null
  return /[?!.:]$/.test(label) ? label : `${label}:`
}

export function ErrorSummary({ problems, page }: { problems: Problem[]; page: Page }) {
  const { words } = useUi()
  if (problems.length === 0) return null
  return (
    <div id={problemsId} class="error-summary" tabIndex={-1} role="alert" aria-labelledby={`${problemsId}-title`}>
      <h2 id={`${problemsId}-title`}>{words('ui.problems')}</h2>
      <ul>
        {problems.map(problem => (
          <li key={problem.pointer + problem.code}>
            <Jump to={targetOf(problem, page)}>{[nameOf(problem, page), problem.message].filter(Boolean).join(' ')}</Jump>
          </li>
        ))}
      </ul>
    </div>
  )
}
