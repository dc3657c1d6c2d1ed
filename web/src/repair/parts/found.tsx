/** What is wrong with a file, what a reader may find hard, and the way out where nothing helps. */

import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import { isRefused } from '../finding.ts'
import { alike } from '../look/alike.ts'
import { paperChannels } from '../target.ts'
import { useFileWords } from '../words.ts'

/** Recordings, archives and what nobody can open come out of no printer. */
const notPrinted: readonly string[] = ['mp3', 'm4a', 'ogg', 'wav', 'amr', 'mp4', 'mov', '3gp', 'webm', 'zip', '7z', 'rar', 'cms', 'bin']

function WayOut({ type }: { type: string }) {
  const { state } = useUi()
  const words = useFileWords()
  const names = notPrinted.includes(type) ? [] : paperChannels(state).map(({ name }) => name)
  return (
    <p>
      {words('file.way_out')} {names.length > 0 && words('file.way_out.paper', { channels: names.join('; ') })}
    </p>
  )
}

/** Almost the same photo, attached before this one. */
function twinOf(file: Attachment, all: readonly Attachment[]): Attachment | undefined {
  const before = all.slice(0, all.findIndex(({ id }) => id === file.id))
  return before.find(({ look }) => look !== undefined && file.look !== undefined && alike(look, file.look))
}

export function Found({ file }: { file: Attachment }) {
  const { session, state } = useUi()
  const words = useFileWords()
  const failure = useDesk(session.attachments).failures.get(file.id)
  const { finding, hints = [] } = file
  const twin = twinOf(file, state.given.documents)
  const refused = finding !== undefined && isRefused(finding)
  return (
    <>
      {!finding && <p class="notice warning">{words('file.unseen_here')}</p>}
      {finding?.findings.map(({ code, severity }) => (
        <div key={code} class={severity === 'refuse' ? 'notice bad' : severity === 'mend' ? 'notice warning' : 'notice'}>
          <p>
            <strong>{words.find(`file.${code}`) ?? code}</strong>
          </p>
          <p>{code === 'password' && file.type !== 'pdf' ? words('file.password.elsewhere') : words.find(`file.${code}.mend`)}</p>
        </div>
      ))}
      {hints.map(hint => (
        <p key={hint} class="notice">
          {words(`file.hint.${hint}`)}
        </p>
      ))}
      {twin && <p class="notice">{words('file.hint.twin', { name: twin.name })}</p>}
      {failure && (
        <p role="alert" class="notice bad">
          {words(`file.failed.${failure as 'failed'}`)}
        </p>
      )}
      {(refused || failure) && <WayOut type={file.type} />}
    </>
  )
}
