/** The letter's blocks as they will be printed, in the letter's own language. */

import type { Block, Letter } from '../engine/view.ts'
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

/** @param handin null until its words are there: then the letter can be read, and edited a moment later */
export function LetterBlocks({ letter, handin }: { letter: Letter; handin: LoadedHandin | null }) {
  const { words } = useUi()
  return (
    <article class="letter" lang={letter.locale} aria-label={words('ui.letter.preview')}>
      {letter.blocks.map(block =>
        handin ? <EditableBlock key={`${letter.locale} ${block.id}`} letter={letter} block={block} handin={handin} /> : <BlockView key={block.id} block={block} />,
      )}
    </article>
  )
}
