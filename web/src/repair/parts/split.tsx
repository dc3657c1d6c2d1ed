/** A PDF larger than all files should be together: split by its pages, or the reason why it cannot be. */

import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import { has } from '../finding.ts'
import { useFileWords, type FileKey } from '../words.ts'

/** Null: it can be tried. What is broken, or has pages nobody could count, is told by its finding. */
function hindrance({ finding }: Attachment): FileKey | null {
  if (!finding || has(finding, 'password')) return 'file.split.locked'
  if (finding.signatures > 0) return 'file.split.signed'
  return finding.pages === 1 ? 'file.split.one' : null
}

export function Split({ file, target }: { file: Attachment; target: number }) {
  const { session } = useUi()
  const words = useFileWords()
  const desk = useDesk(session.attachments)
  const why = hindrance(file)
  if (why) return <p class="notice">{words(why)}</p>
  return (
    <button type="button" class="link" disabled={desk.running !== null} onClick={() => void desk.split(file, target)}>
      {words('file.do.split')}
      <span class="hidden-text">: {file.name}</span>
    </button>
  )
}
