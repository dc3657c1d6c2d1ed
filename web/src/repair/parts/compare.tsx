/** Before and after, side by side, drawn when they are asked for. */

import { useState } from 'preact/hooks'
import { fileSize } from '../../format.ts'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useFileWords } from '../words.ts'
import { usePicture } from './picture.tsx'

const side = 480

function Look({ file, title, stored }: { file: Attachment; title: string; stored: boolean }) {
  const { words: page } = useUi()
  const shown = usePicture(file, side, stored)
  return (
    <figure>
      {shown && <img src={shown.address} width={shown.width} height={shown.height} alt={`${title}: ${file.name}`} />}
      <figcaption>
        {title}: {file.name}, {fileSize(file.size, page)}
      </figcaption>
    </figure>
  )
}

export function Compare({ file }: { file: Attachment }) {
  const words = useFileWords()
  const [open, setOpen] = useState(false)
  return (
    <details class="why" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {words('file.compare')}
        <span class="hidden-text">: {file.name}</span>
      </summary>
      {open && (
        <div class="file-compare">
          {(file.from ?? []).map(each => (
            // As a program shows it that does not read how the telephone was held.
            <Look key={each.id} file={each} title={words('file.before')} stored />
          ))}
          <Look file={file} title={words('file.after')} stored={false} />
        </div>
      )}
    </details>
  )
}
