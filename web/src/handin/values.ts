/** What of the case belongs into a field of a portal. Null: the case does not hold it. */

import type { Case } from '../case.ts'
import type { Answer, View } from '../engine/view.ts'
import { renderText } from '../renderers/text.ts'
import { editedLetter } from './edits.ts'
import type { HandinRules, ValueSource } from './rules.ts'

export interface Known {
  view: View
  given: Case
  rules: HandinRules
}

/** As the engine words it for the summary: an address in its order, a name as it is written. */
function summed(view: View, fact: string): string | null {
  for (const { items } of view.summary) {
    const item = items.find(each => each.fact === fact)
    if (item) return item.value
  }
  return null
}

function part(answer: Answer | undefined, name: string): string | null {
  const value = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer[name] : undefined
  return value?.trim() || null
}

const text = (answer: Answer | undefined): string | null => (typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null)

export function valueOf(source: ValueSource, { view, given: { answers, edits }, rules }: Known): string | null {
  switch (source) {
    case 'letter_text':
      return view.letter && renderText(editedLetter(view.letter, edits, rules.edits)).trimEnd()
    case 'addressee':
      return view.routes.find(({ chosen }) => chosen)?.authority ?? null
    case 'provider':
      return text(answers.provider_name)
    case 'service':
      return text(answers.service_name)
    case 'surname':
    case 'given':
    case 'patronymic':
      return part(answers.applicant_name, source)
    case 'iin':
      return text(answers.applicant_iin)
    case 'postal_address':
      return summed(view, 'postal_address')
    case 'actual_address':
      return answers.same_address === true ? summed(view, 'postal_address') : summed(view, 'actual_address')
    case 'phone':
      return summed(view, 'phone')
    case 'email':
      return text(answers.email)
    case 'files':
      return view.package?.files.filter(file => file.source === 'letter' || file.source === 'document').map(({ path }) => path).join(', ') ?? null
  }
}
