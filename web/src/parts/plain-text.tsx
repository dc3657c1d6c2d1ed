/** The letter as plain text, for a portal with one field; shortened where the portal, or the person, names a limit. */

import { useState } from 'preact/hooks'
import type { Element, Letter } from '../engine/view.ts'
import { editedLetter } from '../handin/edits.ts'
import { missedIn } from '../handin/mandatory.ts'
import type { HandinRules } from '../handin/rules.ts'
import { lengthOf, shorten, type ShortText } from '../handin/short.ts'
import { named, type HandinWords, type LetterWords } from '../handin/words.ts'
import { renderText } from '../renderers/text.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import { useUi } from '../ui.ts'
import { Copy } from './copy.tsx'

export const limits = { least: 200, most: 1_000_000 }

function limitIn(typed: string): number | null {
  const number = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0
  return number >= limits.least && number <= limits.most ? number : null
}

/** Parts that the person knows by a name of their own; a heading goes with what it heads. */
function partsOf(moved: string[], words: HandinWords): string {
  return moved.filter(id => !id.endsWith('_heading')).map(id => named(words, `handin.limit.part.${id}`)).join('; ')
}

/** @param missed what the law asks for and this text no longer says: an edit took it out, or put it where it was shortened */
function Told({ short, missed, words }: { short: ShortText; missed: Element[]; words: HandinWords }) {
  if (!short.fits) return <p class="notice bad">{words('handin.limit.too_small', { n: short.length })}</p>
  if (short.moved.length === 0) return <p class="notice good">{words('handin.limit.fits')}</p>
  return (
    <div class="notice warning">
      <p>{words(missed.length > 0 ? 'handin.limit.shortened_missed' : 'handin.limit.shortened', { n: short.length })}</p>
      {missed.length > 0 && (
        <ul>
          {missed.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
      <p>{words('handin.limit.moved', { parts: partsOf(short.moved, words) })}</p>
    </div>
  )
}

interface Props {
  /** As the engine wrote it. */
  letter: Letter
  handin: LoadedHandin
  /** Known from the map of the portal. */
  known: number | null
  limit: number | null
  onLimit: (limit: number | null) => void
}

const shortened = (letter: Letter, limit: number | null, rules: HandinRules, letterWords: LetterWords): ShortText | null =>
  limit === null ? null : shorten(letter, limit, rules.short, letterWords('handin.limit.note'))

export function PlainText({ letter: composed, handin: { words, letterWords, rules }, known, limit, onLimit }: Props) {
  const { answers, edits } = useUi().state.given
  const letter = editedLetter(composed, edits, rules.edits)
  const [typed, setTyped] = useState(limit === null ? '' : String(limit))
  const short = shortened(letter, limit ?? known, rules, letterWords)
  const text = short?.text ?? renderText(letter).trimEnd()
  const bad = typed.trim() !== '' && limitIn(typed) === null
  return (
    <details class="why">
      <summary>{words('handin.text.title')}</summary>
      <p>{words('handin.text.about')}</p>
      <p id="limit-about">{known === null ? words('handin.limit.unknown') : words('handin.limit.known', { n: known })}</p>
      <p>
        <label for="text-limit">{words('handin.limit.label')}</label>{' '}
        <input
          id="text-limit"
          class="line"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-describedby="limit-about limit-told"
          aria-invalid={bad}
          onInput={event => {
            setTyped(event.currentTarget.value)
            onLimit(limitIn(event.currentTarget.value))
          }}
        />
      </p>
      <div id="limit-told" role="status">
        {bad && <p class="notice bad">{words('handin.limit.bad', limits)}</p>}
        {short && <Told short={short} missed={missedIn(short.blocks, composed, answers, rules.edits)} words={words} />}
      </div>
      <p class="hint">{words('handin.text.length', { n: lengthOf(text) })}</p>
      <Copy text={text} what={words('handin.text.title')} words={words} lang={letter.locale} />
    </details>
  )
}
