/** Which component draws which kind of question. The set is closed: a new ground needs no new kind. */

import type { ComponentType } from 'preact'
import type { Question } from '../engine/view.ts'
import { AddressQuestion } from './address.tsx'
import { ChoiceQuestion } from './choice.tsx'
import { ChoicesQuestion } from './choices.tsx'
import { DateQuestion } from './date.tsx'
import { EMailQuestion } from './e-mail.tsx'
import { FilesQuestion } from './files.tsx'
import { IdentifierQuestion } from './identifier.tsx'
import { LongTextQuestion } from './long-text.tsx'
import { PersonQuestion } from './person.tsx'
import { PhoneQuestion } from './phone.tsx'
import type { QuestionProps } from './question.ts'
import { TextQuestion } from './text.tsx'
import { YesNoQuestion } from './yes-no.tsx'

export const kinds: Record<Question['kind'], ComponentType<QuestionProps>> = {
  address: AddressQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  date: DateQuestion,
  'e-mail': EMailQuestion,
  files: FilesQuestion,
  identifier: IdentifierQuestion,
  'long-text': LongTextQuestion,
  person: PersonQuestion,
  phone: PhoneQuestion,
  text: TextQuestion,
  'yes-no': YesNoQuestion,
}
