/** The letter's blocks as they will be printed, in the letter's own language. */

import type { Block, Letter } from '../engine/view.ts'
import { useUi } from '../ui.ts'

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}

function BlockView({ block }: { block: Block }) {
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

export function LetterBlocks({ letter }: { letter: Letter }) {
  const { words } = useUi()
  return (
    <article class="letter" lang={letter.locale} aria-label={words('ui.letter.preview')}>
      {letter.blocks.map(block =>
        block.locale && block.locale !== letter.locale ? (
          <div key={`${block.locale} ${block.id}`} lang={block.locale}>
            <BlockView block={block} />
          </div>
        ) : (
          <BlockView key={block.id} block={block} />
        ),
      )}
    </article>
  )
}
