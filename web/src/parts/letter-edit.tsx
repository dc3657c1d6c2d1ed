/** One part of the letter and the person's own text for it: written in place, kept with each key, taken back at any time. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Edit } from '../case.ts'
import type { Block, Letter } from '../engine/view.ts'
import { confirmed, editOf, editsFor, isOutdated, linesIn, localeOf, longest, partId, typedFrom, withoutEdit, withText } from '../handin/edits.ts'
import { removedBy } from '../handin/mandatory.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import { missingCharacters } from '../renderers/coverage.ts'
import { useUi } from '../ui.ts'
import { BlockView } from './letter-blocks.tsx'
import { useCoverage } from './use-coverage.ts'

/** A pause in typing, after which the rest of the page follows. */
const pause = 600

interface Props {
  letter: Letter
  block: Block
  handin: LoadedHandin
}

/** How a part is called where its button is heard alone. */
function beginningOf({ lines }: Block): string {
  const line = lines[0] ?? ''
  return line.length > 50 ? `${line.slice(0, 50).replace(/\s+\S*$/, '')} …` : line
}

/** The law asks for it, and this text no longer says it. */
function Removed({ letter, block, handin: { words, rules } }: Props) {
  const { state } = useUi()
  const edit = editOf(state.given.edits, letter, block)
  const removed = edit ? removedBy(edit, letter, state.given, rules.edits) : []
  if (removed.length === 0) return null
  return (
    <div class="notice warning">
      <p>{words('handin.edit.removed')}</p>
      <ul>
        {removed.map(({ id, title, citation }) => (
          <li key={id}>
            {title} <span class="hint">({citation.text})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The text under an edit has changed: both are offered, and nothing is decided for the person. */
function Outdated({ letter, block, edit, handin: { words, rules } }: Props & { edit: Edit }) {
  const { session, state } = useUi()
  const edits = editsFor(letter, state.given.edits, rules.edits)
  return (
    <div class="notice warning">
      <p>{words('handin.edit.outdated')}</p>
      <blockquote lang={localeOf(letter, block)}>
        <BlockView block={{ ...block, kind: 'paragraph' }} />
      </blockquote>
      <div class="edit-buttons">
        <button type="button" class="link" onClick={() => session.edit(confirmed(edits, edit, block))}>
          {words('handin.edit.keep_mine')}
        </button>
        <button type="button" class="link" onClick={() => session.edit(withoutEdit(edits, edit))}>
          {words('handin.edit.take_new')}
        </button>
      </div>
    </div>
  )
}

function Editor({ letter, block, handin, onDone }: Props & { onDone: () => void }) {
  const { session, state } = useUi()
  const { words, rules } = handin
  const edit = editOf(editsFor(letter, state.given.edits, rules.edits), letter, block)
  const [typed, setTyped] = useState(typedFrom(edit?.lines ?? block.lines))
  const area = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const coverage = useCoverage()
  const lacking = coverage ? missingCharacters(typed, coverage) : []
  const over = [...typed].length - longest
  const id = `edit-${partId(block)}`

  useEffect(() => {
    area.current?.focus()
    return () => clearTimeout(timer.current)
  }, [])
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    // Too long a text stays in the control, where it can be made shorter.
    if ([...text].length > longest) return
    session.edit(withText(session.state.given.edits, letter, block, text), true)
    timer.current = setTimeout(() => session.edit(session.state.given.edits), pause)
  }
  const done = () => {
    if (over > 0) return void area.current?.focus()
    clearTimeout(timer.current)
    session.edit(session.state.given.edits)
    onDone()
  }
  const list = block.kind === 'demands' || block.kind === 'enclosures'
  return (
    <div class="letter-editor" lang={words.locale}>
      <label for={id}>{words('handin.edit.label')}</label>
      <p id={`${id}-about`} class="hint">
        {words(list ? 'handin.edit.about_list' : 'handin.edit.about')}
      </p>
      <textarea
        id={id}
        ref={area}
        class="line wide"
        lang={localeOf(letter, block)}
        rows={Math.min(18, Math.max(4, Math.ceil(typed.length / 45) + typed.split('\n').length))}
        spellcheck
        autocomplete="off"
        value={typed}
        aria-describedby={`${id}-about ${id}-told`}
        aria-invalid={over > 0}
        onInput={event => change(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') done()
        }}
      />
      <div id={`${id}-told`} role="status">
        {over > 0 && <p class="error">{words('handin.edit.too_long', { n: over })}</p>}
        {lacking.length > 0 && <p class="notice warning">{words('handin.package.missing', { characters: lacking.join(' ') })}</p>}
        {linesIn(typed).length === 0 && <p class="notice warning">{words('handin.edit.empty')}</p>}
        <Removed letter={letter} block={block} handin={handin} />
      </div>
      <div class="edit-buttons">
        <button type="button" class="button" onClick={done}>
          {words('handin.edit.done')}
        </button>
        {typed !== typedFrom(block.lines) && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              change(typedFrom(block.lines))
              area.current?.focus()
            }}
          >
            {words('handin.edit.original')}
          </button>
        )}
      </div>
    </div>
  )
}

export function EditableBlock({ letter, block, handin }: Props) {
  const { session, state } = useUi()
  const { words, rules } = handin
  const edits = editsFor(letter, state.given.edits, rules.edits)
  const edit = editOf(edits, letter, block)
  const [writing, write] = useState(false)
  /** Taken back a moment ago: a slip must not cost what was written. */
  const [takenBack, setTakenBack] = useState<Edit | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    write(false)
    // After the drawing: the button is not there while somebody writes.
    setTimeout(() => button.current?.focus())
  }
  if (writing) return <Editor letter={letter} block={block} handin={handin} onDone={close} />
  const shown = { ...block, lines: edit?.lines ?? block.lines }
  const name = <span class="hidden-text">: {beginningOf(block)}</span>
  const undo = (given: Edit) => {
    setTakenBack(given)
    session.edit(withoutEdit(edits, given))
    button.current?.focus()
  }
  return (
    <div class={edit ? 'editable edited' : 'editable'} id={`part-${partId(block)}`} lang={localeOf(letter, block)}>
      {shown.lines.length > 0 ? <BlockView block={shown} /> : <p class="hint" lang={words.locale}>{words('handin.edit.empty')}</p>}
      <div class="edit-controls" lang={words.locale}>
        <button
          ref={button}
          type="button"
          class="link"
          onClick={() => {
            setTakenBack(null)
            write(true)
          }}
        >
          {words('handin.edit.do')}
          {name}
        </button>
        {edit && (
          <>
            <span class="tag">{words('handin.edit.mark')}</span>
            <button type="button" class="link" onClick={() => undo(edit)}>
              {words('handin.edit.original')}
              {name}
            </button>
          </>
        )}
        {!edit && takenBack && (
          <button
            type="button"
            class="link"
            onClick={() => {
              session.edit([...edits, takenBack])
              setTakenBack(null)
              button.current?.focus()
            }}
          >
            {words('handin.edit.again')}
            {name}
          </button>
        )}
      </div>
      {edit && (
        <div lang={words.locale} class="edit-told">
          {isOutdated(edit, block) && <Outdated letter={letter} block={block} edit={edit} handin={handin} />}
          <Removed letter={letter} block={block} handin={handin} />
        </div>
      )}
    </div>
  )
}
