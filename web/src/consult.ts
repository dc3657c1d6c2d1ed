/** Questions to the engine: a case goes in, a view comes out. Nothing here remembers anything. */

import { expected, without, type Answers, type Case } from './case.ts'
import { kazakhstanTime } from './clock.ts'
import { EngineError, type Engine } from './engine/engine.ts'
import type { Explanation, Page, Problem, Request, View } from './engine/view.ts'
import { handed } from './handed.ts'
import { documentInputs } from './repair/attachment.ts'

export interface Consulted {
  view: View
  /** The case as the engine took it. */
  given: Case
  /** Answers and files of an old draft that the rules no longer know. */
  dropped: number
}

function requestFor({ locale, letterLocale, documents }: Case, answers: Answers, page: string | undefined): Request {
  return {
    locale,
    ...(letterLocale ? { letter_locale: letterLocale } : {}),
    now: kazakhstanTime(),
    answers: handed(answers),
    documents: documentInputs(documents),
    ...(page === undefined ? {} : { page }),
  }
}

export function consult(engine: Engine, asked: Case, page?: string): Consulted {
  let given = asked
  // Each round drops one thing that the engine cannot read, so the loop ends.
  for (let dropped = 0; ; dropped += 1) {
    try {
      return { view: engine.respond(requestFor(given, given.answers, page)), given, dropped }
    } catch (error) {
      const rest = error instanceof EngineError ? without(given, error.pointer) : null
      if (rest === null) throw error
      given = rest
    }
  }
}

/** Why a conclusion about the case is as it is. */
export function explain(engine: Engine, given: Case, about: string): Explanation | null {
  return engine.explain(requestFor(given, given.answers, undefined), about)
}

/** The view as if the page were confirmed as it stands, or null when that would lead away from the page. */
export function foresee(engine: Engine, given: Case, page: Page, known: Answers = {}): View | null {
  try {
    const view = engine.respond(requestFor(given, expected(given, page.questions, known), page.id))
    return view.page?.id === page.id ? view : null
  } catch {
    // Half an answer may be none that the engine can read; "Continue" will tell.
    return null
  }
}

/** The problems that can be mended on this page. */
export function problemsOn(page: Page, view: View): Problem[] {
  const here = new Set(page.questions.map(({ id }) => id))
  return view.problems.filter(problem => (problem.question === null ? problem.page === page.id : here.has(problem.question)))
}
