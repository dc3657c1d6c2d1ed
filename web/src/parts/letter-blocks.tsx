/** The letter's blocks as they will be printed, in the letter's own language. */

import type { Block, Letter } from '../engine/view.ts'
import { localeOf, partId } from '../handin/edits.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import { useUi } from '../ui.ts'
import { EditableBlock } from './letter-edit.tsx'

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}

export function BlockView({ block }: { block: Block }) {
  const { kind, lines } = block
  switch (kind) {
    case 'title':
      return <h3 class="letter-title">{lines.join(' ')}</h3>
    case 'heading':
      return <h4>{lines.join(' ')}</h4>
    case 'demands':
    case 'enclosures':
      return (
        <ol>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      )
    case 'addressee':
    case 'applicant':
    case 'subtitle':
    case 'paragraph':
    case 'signature':
      return (
        <div class={`letter-${kind}`}>
          <Lines lines={lines} />
        </div>
      )
  }
}

interface Props {
  letter: Letter
  handin: LoadedHandin | null
}

/** A part of the letter, marked with its language where the letter has two. */
function Part({ letter, block, handin }: Props & { block: Block }) {
  const part = handin && !handin.rules.edits.fixed.includes(block.id) ? <EditableBlock letter={letter} block={block} handin={handin} /> : <BlockView block={block} />
  const locale = localeOf(letter, block)
  return locale === letter.locale ? part : <div lang={locale}>{part}</div>
}

/** @param handin null until its words are there: then the letter can be read, and edited a moment later */
export function LetterBlocks({ letter, handin }: Props) {
  const { words } = useUi()
  return (
    <article class="letter" lang={letter.locale} aria-label={words('ui.letter.preview')}>
      {letter.blocks.map(block => (
        <Part key={`${letter.locale} ${partId(block)}`} letter={letter} block={block} handin={handin} />
      ))}
    </article>
  )
}
