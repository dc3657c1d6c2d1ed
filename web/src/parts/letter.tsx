/** The letter: what the law wants in it, its language, and how it reads. */

import type { Element, Hint, Letter, LetterLocale } from '../engine/view.ts'
import { useUi } from '../ui.ts'
import { Hints } from './hints.tsx'
import { LetterBlocks } from './letter-blocks.tsx'
import { LetterLanguage } from './letter-language.tsx'
import { Mend } from './mend.tsx'
import { Outside } from './outside.tsx'

function ElementLine({ element }: { element: Element }) {
  const { words } = useUi()
  const { title, state, citation } = element
  return (
    <li class={`check-${state}`}>
      <span class="strong">{title}</span> <span class="tag">{words(`ui.element.${state}`)}</span>{' '}
      {(state === 'missing' || state === 'advised') && <Mend element={element} />}
      <p class="hint">{citation.url ? <Outside to={citation.url}>{citation.text}</Outside> : citation.text}</p>
    </li>
  )
}

export function LetterView({ letter, locale, hints }: { letter: Letter; locale: LetterLocale; hints: Hint[] }) {
  const { words } = useUi()
  const missing = letter.elements.some(({ state }) => state === 'missing')
  return (
    <>
      <LetterLanguage chosen={locale} />
      <Hints hints={hints} />
      <details class="why" open={missing}>
        <summary>{words('ui.letter.elements')}</summary>
        <ul class="checklist">
          {letter.elements.map(element => (
            <ElementLine key={element.id} element={element} />
          ))}
        </ul>
      </details>
      <LetterBlocks letter={letter} />
    </>
  )
}
