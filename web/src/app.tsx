/** The whole page, drawn from the state. Which screen it is follows from the place and the engine's view. */

import type { VNode } from 'preact'
import { ExitScreen } from './screens/exit.tsx'
import { AnswersScreen } from './screens/answers.tsx'
import { FailureScreen } from './screens/failure.tsx'
import { LoadingScreen } from './screens/loading.tsx'
import { QuestionScreen } from './screens/question-page.tsx'
import { resultScreen } from './screens/result-later.ts'
import { StartScreen } from './screens/start.tsx'
import { Footer } from './parts/footer.tsx'
import { Header } from './parts/header.tsx'
import { Notices } from './parts/notices.tsx'
import { Jump } from './parts/jump.tsx'
import type { Session, State } from './session.ts'
import { UiContext } from './ui.ts'

function screenFor({ place, view, failure }: State): VNode {
  if (failure) return <FailureScreen failure={failure} />
  if (place.at === 'start') return <StartScreen />
  if (!view) return <LoadingScreen />
  if (place.at === 'answers') return <AnswersScreen view={view} />
  if (place.at === 'page' && view.page) return <QuestionScreen key={view.page.id} view={view} page={view.page} />
  if (view.state === 'exit') return <ExitScreen view={view} />
  const ResultScreen = resultScreen()
  if (view.state === 'ready' && ResultScreen) return <ResultScreen view={view} />
  return <LoadingScreen />
}

export function App({ state, session }: { state: State; session: Session }) {
  return (
    <UiContext.Provider value={{ words: state.words, session, state }}>
      <Jump to="main" class="skip">
        {state.words('ui.skip')}
      </Jump>
      <Header />
      <main id="main" tabIndex={-1}>
        <Notices />
        {screenFor(state)}
      </main>
      <Footer />
    </UiContext.Provider>
  )
}
