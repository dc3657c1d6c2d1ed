/** What there is to say of the person's own text in the letter as a whole, before it is handed in. */

import type { Letter } from '../engine/view.ts'
import { editOf, editsFor, elsewhere, homeless, outdated, typedFrom, withoutEdit } from '../handin/edits.ts'
import { removedElements } from '../handin/mandatory.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import { useUi } from '../ui.ts'
import { languageKey } from '../words.ts'
import { Jump } from './jump.tsx'

interface Props {
  letter: Letter
  handin: LoadedHandin
}

/** Beside the package: what must be looked at before it is handed in. */
export function EditsToCheck({ letter, handin: { words, rules } }: Props) {
  const { state } = useUi()
  const { given } = state
  const removed = removedElements(letter, given, rules.edits)
  const changed = outdated(editsFor(letter, given.edits, rules.edits), letter)
  if (removed.length + changed.length === 0) return null
  return (
    <div class="notice warning">
      {removed.length > 0 && (
        <>
          <p>{words('handin.edit.removed_all')}</p>
          <ul>
            {removed.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && <p>{words('handin.edit.outdated_all', { n: changed.length })}</p>}
      {state.place.at === 'next' && (
        <p>
          <Jump to="letter">{words('handin.edit.go')}</Jump>
        </p>
      )}
    </div>
  )
}

/** Above the letter: what was changed, also what does not show in it. */
export function EditsTold({ letter, handin: { words, rules } }: Props) {
  const { words: ui, session, state } = useUi()
  const edits = editsFor(letter, state.given.edits, rules.edits)
  const here = letter.blocks.filter(block => editOf(edits, letter, block)).length
  const lost = homeless(edits, letter)
  const others = [...new Set(elsewhere(edits, letter).map(({ locale }) => ui(languageKey[locale])))]
  return (
    <div class="edits-told">
      <p class="hint">{words('handin.edit.lead')}</p>
      {here > 0 && <p class="notice">{words('handin.edit.here', { n: here })}</p>}
      {others.length > 0 && <p class="notice">{words('handin.edit.elsewhere', { languages: others.join(', ') })}</p>}
      {lost.length > 0 && (
        <div class="notice warning">
          <p>{words('handin.edit.homeless')}</p>
          <ul>
            {lost.map(edit => (
              <li key={`${edit.locale} ${edit.block}`}>
                <span class="own-text" lang={edit.locale}>
                  {typedFrom(edit.lines) || typedFrom(edit.original)}
                </span>{' '}
                <button type="button" class="link" onClick={() => session.edit(withoutEdit(edits, edit))}>
                  {words('handin.edit.forget')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
