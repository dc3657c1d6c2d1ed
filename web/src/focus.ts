/** Moves the keyboard focus after a drawing, as a person who cannot see the page needs it. */

import type { Focus } from './state.ts'

/** The id of a question's first control; the parts of a question add `-<part>`. */
export function controlId(question: string, part?: string): string {
  return part === undefined ? `q-${question}` : `q-${question}-${part}`
}

export const mainId = 'main'
export const titleId = 'title'
export const problemsId = 'problems'

export function focusOn(id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  target.focus({ preventScroll: true })
  // The legend or label belongs to what the person has to see, not only the control.
  const frame = target.closest('.question') ?? target
  frame.scrollIntoView({ block: 'start' })
}

export function moveFocus(focus: Focus): void {
  switch (focus.on) {
    case 'title':
      document.getElementById(titleId)?.focus({ preventScroll: true })
      return scrollTo(0, 0)
    case 'problems':
      return focusOn(problemsId)
    case 'question':
      return focusOn(controlId(focus.question))
  }
}
