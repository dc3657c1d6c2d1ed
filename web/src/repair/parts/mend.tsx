/** What can be done with one file, as far as it makes sense for it. */

import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import { has } from '../finding.ts'
import { takesUploads, targetOf } from '../target.ts'
import { useFileWords } from '../words.ts'
import { Cover } from './cover.tsx'
import { Split } from './split.tsx'
import { Unlock } from './unlock.tsx'

const pictures: readonly string[] = ['jpg', 'png', 'webp', 'gif', 'bmp', 'heic', 'avif', 'tif']
const cleanable: readonly string[] = ['jpg', 'png', 'webp']
/** What a page of paper takes at most, when it is photographed with care. */
const pageSize = 1_000_000

export function Mend({ file }: { file: Attachment }) {
  const { session, state } = useUi()
  const words = useFileWords()
  const desk = useDesk(session.attachments)
  const [covering, setCovering] = useState(false)
  const { type, size, name, finding } = file
  if (!finding || has(finding, 'too_large_picture') || has(finding, 'bomb')) return null
  const picture = pictures.includes(type)
  const busy = desk.running !== null
  const target = targetOf(state)
  const button = (act: () => void, label: ComponentChildren) => (
    <button type="button" class="link" disabled={busy} onClick={act}>
      {label}
      <span class="hidden-text">: {name}</span>
    </button>
  )
  return (
    <div class="file-tools">
      {cleanable.includes(type) && (has(finding, 'metadata') || finding.orientation !== undefined) && button(() => void desk.clean(file), words('file.do.clean'))}
      {picture && type !== 'jpg' && type !== 'png' && button(() => void desk.convert(file), words('file.do.convert'))}
      {picture && size > pageSize && button(() => void desk.shrink(file, Math.min(pageSize, target)), words('file.do.shrink'))}
      {picture && !covering && button(() => setCovering(true), words('file.do.cover'))}
      {type === 'pdf' && takesUploads(state) && size > target && <Split file={file} target={target} />}
      {type === 'pdf' && has(finding, 'password') && <Unlock file={file} />}
      {covering && <Cover file={file} close={() => setCovering(false)} />}
    </div>
  )
}
