/** A letter that is not complete yet says so in its first lines and in its title, in whatever form it is saved. */

import type { Block, Letter } from '../engine/view.ts'
import type { LetterWords } from './words.ts'

export const missingOf = ({ elements }: Pick<Letter, 'elements'>): string[] =>
  elements.filter(({ state }) => state === 'missing').map(({ title }) => title)

/** @param words in the language of the letter */
export function markedAsDraft(letter: Letter, words: LetterWords): Letter {
  const mark = words('handin.draft.mark')
  const missing = missingOf(letter)
  const reason = missing.length > 0 ? words('handin.draft.missing', { list: missing.join('; ') }) : words('handin.draft.open')
  const first = letter.blocks[0]?.locale
  const block = (id: string, kind: Block['kind'], line: string): Block => ({ id, kind, ...(first ? { locale: first } : {}), lines: [line], citations: [] })
  return { ...letter, title: `${mark}: ${letter.title}`, blocks: [block('draft', 'subtitle', mark), block('draft_reason', 'paragraph', reason), ...letter.blocks] }
}
