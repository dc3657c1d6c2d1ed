/** The attached files: their size together, each with what was found and done, and tools for several at once. */

import type { Question } from '../../engine/view.ts'
import { fileSize } from '../../format.ts'
import { useUi } from '../../ui.ts'
import { useDesk } from '../desk.ts'
import { takesUploads, targetOf } from '../target.ts'
import { useFileWords } from '../words.ts'
import { Card } from './card.tsx'
import { Several } from './several.tsx'

function Total() {
  const { words: page, state } = useUi()
  const words = useFileWords()
  const size = state.given.documents.reduce((sum, each) => sum + each.size, 0)
  const target = targetOf(state)
  const uploads = takesUploads(state)
  const values = { size: fileSize(size, page), target: fileSize(target, page) }
  const over = uploads && size > target
  return (
    <p role="status" class={over ? 'notice warning' : 'hint'}>
      {words(uploads ? 'file.total' : 'file.total.paper', values)} {over && words('file.total.over')}
    </p>
  )
}

function Progress() {
  const { session } = useUi()
  const words = useFileWords()
  const { running } = useDesk(session.attachments)
  return (
    <div role="status">
      {running && (
        <div class="notice">
          <p>{words(`file.doing.${running.kind as 'convert'}`)}</p>
          <progress max={1} value={running.part} aria-label={words(`file.doing.${running.kind as 'convert'}`)} />
          <button type="button" class="link" onClick={() => running.cancel()}>
            {words('file.stop')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Papers that the answers speak of and no file is marked as. */
function Missing() {
  const { state } = useUi()
  const words = useFileWords()
  const missing = state.view?.documents.filter(each => each.state === 'expected') ?? []
  if (missing.length === 0) return null
  return <p class="notice warning">{words('file.missing_roles', { names: missing.map(({ name }) => name).join('; ') })}</p>
}

export function Files({ question }: { question: Question }) {
  const { state } = useUi()
  const words = useFileWords()
  const { documents } = state.given
  if (documents.length === 0) return null
  return (
    <>
      <p class="small-title">{words('file.attached', { n: documents.length })}</p>
      <Total />
      <Progress />
      <ul class="files">
        {documents.map(each => (
          <Card key={each.id} file={each} question={question} />
        ))}
      </ul>
      <Missing />
      <Several files={documents} />
    </>
  )
}
