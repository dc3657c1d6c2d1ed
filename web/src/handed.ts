/** Answers as the engine is handed them: it takes a megabyte in all, and no character that is only half there. */

import type { Answer } from './engine/view.ts'

/** No question takes so much. */
const longest = 20_000

/** Half of a character, which no writing in UTF-8 can hold. */
const halves = /\p{Surrogate}/gu

/**
 * Too long a text is refused whatever it says: one just as refused stands in for it. The case keeps what was written. What
 * is no answer at all, out of a damaged or old draft, passes as it is: the engine says where it stands.
 */
function handedAnswer<Value>(answer: Value): Value
function handedAnswer(answer: unknown): unknown {
  if (typeof answer === 'string') return answer.length > longest ? 'x'.repeat(longest + 1) : answer.replace(halves, '\uFFFD')
  if (Array.isArray(answer)) return answer.map(each => handedAnswer<unknown>(each))
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(Object.entries(answer).map(([part, text]) => [part, handedAnswer<unknown>(text)]))
}

export const handed = (answers: Record<string, Answer>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, handedAnswer(answer)]))

/** False where the engine knows a stand-in. */
export function isHandedWhole(answer: Answer): boolean {
  if (answer === null || typeof answer === 'boolean') return true
  const texts = typeof answer === 'string' ? [answer] : Object.values(answer)
  return texts.every(text => text.length <= longest)
}
