/** The letter: what the law wants in it, its language, and how it reads. */

import { useMemo } from 'preact/hooks'
import type { Element, Letter, View } from '../engine/view.ts'
import { editedLetter } from '../handin/edits.ts'
import { removedElements } from '../handin/mandatory.ts'
import { useHandin, type LoadedHandin } from '../handin/use-handin.ts'
import { missingCharacters } from '../renderers/coverage.ts'
import { useUi } from '../ui.ts'
import { EditsTold } from './edits-told.tsx'
import { Hints } from './hints.tsx'
import { LetterBlocks } from './letter-blocks.tsx'
import { LetterLanguage } from './letter-language.tsx'
import { Mend } from './mend.tsx'
import { Outside } from './outside.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { useCoverage } from './use-coverage.ts'

function ElementLine({ element, removed }: { element: Element; removed: string | null }) {
  const { words } = useUi()
  const { title, state, citation } = element
  return (
    <li class={`check-${removed === null ? state : 'missing'}`}>
      <span class="strong">{title}</span> <span class="tag">{removed ?? words(`ui.element.${state}`)}</span>{' '}
      {(state === 'missing' || state === 'advised') && <Mend element={element} />}
      <p class="hint">{citation.url ? <Outside to={citation.url}>{citation.text}</Outside> : citation.text}</p>
    </li>
  )
}

/** Characters that the PDF cannot show, told before anybody makes it. */
function Lacking({ letter, handin: { words } }: { letter: Letter; handin: LoadedHandin }) {
  const coverage = useCoverage()
  const text = letter.blocks.flatMap(({ lines }) => lines).join('\n')
  const lacking = coverage ? missingCharacters(text, coverage) : []
  if (lacking.length === 0) return null
  return <p class="notice warning">{words('handin.package.missing', { characters: lacking.join(' ') })}</p>
}

export function LetterView({ view, letter }: { view: View; letter: Letter }) {
  const { words, state } = useUi()
  const handin = useHandin(view.locale, view.letter_locale)
  const rules = handin?.rules.edits
  const edited = useMemo(() => (rules ? editedLetter(letter, state.given.edits, rules) : letter), [letter, state.given.edits, rules])
  const removed = new Set(rules ? removedElements(letter, state.given, rules).map(({ id }) => id) : [])
  const missing = removed.size > 0 || letter.elements.some(({ state }) => state === 'missing')
  return (
    <>
      <LetterLanguage chosen={view.letter_locale} />
      <Hints hints={view.hints} />
      <details class="why" open={missing}>
        <summary>{words('ui.letter.elements')}</summary>
        <ul class="checklist">
          {letter.elements.map(element => (
            <ElementLine key={element.id} element={element} removed={handin && removed.has(element.id) ? handin.words('handin.edit.element') : null} />
          ))}
        </ul>
      </details>
      {handin && <EditsTold letter={letter} handin={handin} />}
      {handin && <Lacking letter={edited} handin={handin} />}
      {handin && <ReadAloud letter={edited} words={handin.words} />}
      <LetterBlocks letter={letter} handin={handin} />
    </>
  )
}
