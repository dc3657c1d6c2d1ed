/** The whole page, drawn from the state. Which screen it is follows from the place and the engine's view. */

import type { VNode } from 'preact'
import { FailureScreen } from './screens/failure.tsx'
import { mainId } from './focus.ts'
import { LoadingScreen } from './screens/loading.tsx'
import { QuestionScreen } from './screens/question-page.tsx'
import { laterScreens } from './screens/result-later.ts'
import { StartScreen } from './screens/start.tsx'
import { Footer } from './parts/footer.tsx'
import { Header } from './parts/header.tsx'
import { Notices } from './parts/notices.tsx'
import { Waiting } from './parts/waiting.tsx'
import { Jump } from './parts/jump.tsx'
import { Later } from './parts/later.tsx'
import type { Session } from './session.ts'
import type { State } from './state.ts'
import { UiContext } from './ui.ts'

const elsewhere = () => import('./keep/elsewhere.tsx').then(({ Elsewhere }) => Elsewhere)
const access = () => import('./keep/access.tsx').then(({ AccessScreen }) => AccessScreen)
const carry = () => import('./keep/carry.tsx').then(({ CarryScreen }) => CarryScreen)
const storage = () => import('./keep/storage.tsx').then(({ StorageScreen }) => StorageScreen)

function screenFor({ place, view, failure, elsewhere: other }: State): VNode {
  if (failure) return <FailureScreen failure={failure} />
  if (other !== null) return <Later key="elsewhere" load={elsewhere} screen />
  if (place.at === 'access') return <Later key="access" load={access} screen />
  if (place.at === 'carry') return <Later key="carry" load={carry} screen />
  if (place.at === 'storage') return <Later key="storage" load={storage} screen />
  if (place.at === 'start') return <StartScreen />
  if (!view) return <LoadingScreen />
  const later = laterScreens()
  if (place.at === 'answers') return later ? <later.AnswersScreen view={view} /> : <LoadingScreen />
  if (place.at === 'page' && view.page) return <QuestionScreen key={view.page.id} view={view} page={view.page} />
  if (view.state === 'exit' && later) return <later.ExitScreen view={view} />
  if (view.state === 'ready' && later) return <later.ResultScreen view={view} />
  return <LoadingScreen />
}

export function App({ state, session }: { state: State; session: Session }) {
  return (
    <UiContext.Provider value={{ words: state.words, session, state }}>
      <Jump to={mainId} class="skip">
        {state.words('ui.skip')}
      </Jump>
      <Header />
      <Waiting />
      <main id={mainId} tabIndex={-1}>
        <Notices />
        {screenFor(state)}
      </main>
      <Footer />
    </UiContext.Provider>
  )
}
