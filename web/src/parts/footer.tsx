/** What the answers rest on, and how to leave no trace on this device. */

import { isBegun } from '../case.ts'
import { numericDate } from '../format.ts'
import { useUi } from '../ui.ts'

export function Footer() {
  const { words, session, state } = useUi()
  const { view } = state
  return (
    <footer class="footer">
      <div class="footer-inner">
        <p>
          {words('ui.privacy')}{' '}
          <button type="button" class="link" onClick={() => session.go({ at: 'storage' })}>
            {words('ui.storage')}
          </button>{' '}
          <button type="button" class="link" onClick={() => session.go({ at: 'access' })}>
            {words('ui.access')}
          </button>
        </p>
        {view && (
          <p class="soft">
            {words('ui.rules_checked', { date: numericDate(view.rulebook.checked_on) })}{' '}
            <span class="versions">
              {words('ui.versions', { rulebook: view.rulebook.version, engine: view.engine, hash: view.rulebook.hash.slice(0, 12) })}
            </span>
          </p>
        )}
        {session.consultation.rulesChangedBy !== null && <p class="notice warning">{words('ui.rules_changed', { name: session.consultation.rulesChangedBy })}</p>}
        {isBegun(state.given) && (
          <p>
            <button type="button" class="link" onClick={() => session.go({ at: 'carry' })}>
              {words('ui.carry')}
            </button>
          </p>
        )}
        {isBegun(state.given) && (
          <details>
            <summary>{words('ui.erase.question')}</summary>
            <p>{words('ui.erase.warning')}</p>
            <button type="button" class="button danger" onClick={() => void session.shelf.erase()}>
              {words('ui.erase.do')}
            </button>
          </details>
        )}
      </div>
    </footer>
  )
}
