/** The cases on this device, each with the date that matters next, and what can be done with it. */

import type { TargetedSubmitEvent } from 'preact'
import { kazakhstanTime } from '../clock.ts'
import { nextDate, overview } from '../dates/next.ts'
import { numericDate } from '../format.ts'
import { saveAs } from '../save.ts'
import type { Kept } from '../store.ts'
import { useUi } from '../ui.ts'
import { useKeepWords } from './use-words.ts'
import type { KeepWords } from './words.ts'

function NextDate({ kept, keep }: { kept: Kept; keep: KeepWords }) {
  const { session } = useUi()
  const view = session.consultation.glance(kept.given)
  const next = view && nextDate(view)
  if (!next) return <p class="soft">{keep('keep.case.no_date')}</p>
  return (
    <p class="draft-date">
      {next.title}: <strong>{next.date ? <time dateTime={next.date}>{next.date_text}</time> : next.date_text}</strong>
      {next.left_text && <span class={next.passed && next.kind === 'yours' ? 'tag bad' : 'tag'}>{next.left_text}</span>}
    </p>
  )
}

function Item({ kept, keep }: { kept: Kept; keep: KeepWords }) {
  const { words, session } = useUi()
  const { id, name, documents } = kept.given
  const view = session.consultation.glance(kept.given)
  const title = name ?? ((view && overview(view)) || keep('keep.case.unnamed'))
  const changed = kazakhstanTime(kept.saved)
  const about = <span class="hidden-text">: {title}</span>
  const rename = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void session.shelf.rename(id, String(new FormData(event.currentTarget).get('name') ?? ''))
  }
  return (
    <li class="draft">
      <h3>{title}</h3>
      <NextDate kept={kept} keep={keep} />
      <p class="soft">
        {keep('keep.case.saved', { date: numericDate(changed), time: changed.slice(11) })} {documents.length > 0 && keep('keep.case.files', { n: documents.length })}
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void session.shelf.openCase(id)}>
          {words('ui.start.continue')}
          {about}
        </button>
        <button type="button" class="button quiet" onClick={() => void session.shelf.openCase(id, false, { at: 'carry' })}>
          {keep('keep.carry.save')}
          {about}
        </button>
      </div>
      <details>
        <summary>
          {keep('keep.case.rename')}
          {about}
        </summary>
        <form onSubmit={rename}>
          <label for={`name-${id}`}>{keep('keep.case.name')}</label>
          <input id={`name-${id}`} class="line wide" name="name" value={name ?? ''} maxLength={100} autocomplete="off" />
          <div class="buttons">
            <button type="submit" class="button quiet">
              {keep('keep.case.name.save')}
            </button>
          </div>
        </form>
      </details>
      <details class="draft-delete">
        <summary>
          {keep('keep.case.delete')}
          {about}
        </summary>
        <p>{words('ui.erase.warning')}</p>
        <button type="button" class="button danger" onClick={() => void session.shelf.remove(id)}>
          {words('ui.erase.do')}
          {about}
        </button>
      </details>
    </li>
  )
}

function Damaged({ ids, keep }: { ids: string[]; keep: KeepWords }) {
  const { session } = useUi()
  if (ids.length === 0) return null
  const save = async () => {
    const remains = await Promise.all(ids.map(id => session.shelf.draft.remains(id)))
    saveAs('shagym-damaged.json', new Blob([JSON.stringify(remains, null, 1)], { type: 'application/json' }))
  }
  const remove = async () => {
    for (const id of ids) await session.shelf.remove(id)
  }
  return (
    <div class="notice warning damaged">
      <p>{keep('keep.damaged', { n: ids.length })}</p>
      <div class="buttons">
        <button type="button" class="button quiet" onClick={() => void save()}>
          {keep('keep.damaged.save')}
        </button>
        <button type="button" class="button danger" onClick={() => void remove()}>
          {keep('keep.damaged.delete')}
        </button>
      </div>
    </div>
  )
}

export function Cases() {
  const { state } = useUi()
  const keep = useKeepWords()
  const { cases, damaged } = state.listed
  if (!keep || cases.length + damaged.length === 0) return null
  return (
    <section class="drafts" aria-labelledby="drafts">
      <h2 id="drafts">{keep('keep.cases')}</h2>
      <Damaged ids={damaged} keep={keep} />
      {cases.length > 0 && (
        <ul>
          {cases.map(kept => (
            <Item key={kept.given.id} kept={kept} keep={keep} />
          ))}
        </ul>
      )}
    </section>
  )
}
