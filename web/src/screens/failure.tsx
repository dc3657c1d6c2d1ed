/** Something that the person cannot mend. Nothing they wrote is lost, and there are three ways on. */

import { EngineError } from '../engine/engine.ts'
import { saveAs } from '../save.ts'
import { useUi } from '../ui.ts'
import { Title } from './title.tsx'

export function FailureScreen({ failure }: { failure: Error }) {
  const { words, session, state } = useUi()
  const loaded = state.view !== null
  const keepAnswers = () => saveAs('shagym-answers.json', new Blob([JSON.stringify(state.given, null, 1)], { type: 'application/json' }))
  return (
    <div class="column">
      <Title>{words(loaded ? 'ui.failure.title' : 'ui.failure.load.title')}</Title>
      <p class="lead">{words(loaded ? 'ui.failure.text' : 'ui.failure.load.text')}</p>
      <p>{words(state.storage === 'kept' ? 'ui.failure.kept' : 'ui.failure.not_kept')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void session.retry()}>
          {words('ui.failure.again')}
        </button>
        <button type="button" class="button quiet" onClick={keepAnswers}>
          {words('ui.failure.save')}
        </button>
        <button type="button" class="button quiet" onClick={() => void session.shelf.erase()}>
          {words('ui.erase.do')}
        </button>
      </div>
      <details>
        <summary>{words('ui.failure.details')}</summary>
        <p lang="en">
          {failure instanceof EngineError ? `${failure.code} ${failure.pointer} ` : ''}
          {failure.message}
        </p>
      </details>
    </div>
  )
}
