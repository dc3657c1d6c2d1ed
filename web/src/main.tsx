/** Starts the page: language, draft, first drawing, engine, and at last the service worker. */

import './styles/index.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { Draft, type Storage } from './draft.ts'
import { fetchAhead, loadEngine } from './engine/engine.ts'
import { keepsNothing } from './keep/nothing.ts'
import { locales } from './locales.ts'
import { moveFocus } from './focus.ts'
import { holdFocus } from './held-focus.ts'
import { stayAvailable } from './offline.ts'
import { problemsOn } from './consult.ts'
import { Session } from './session.ts'
import type { State } from './state.ts'
import { loadWords, preferredLocale } from './words.ts'

const root = document.getElementById('app')
/** What the page says without this program, see static.mjs. */
const staticHead = document.getElementById('static-head')
const staticPart = document.getElementById('static')
/** In a frame of another page (embed.html): what speaks with that page is fetched only there. */
const embedding = 'embed' in document.documentElement.dataset ? import('./embed/embedded.ts').then(({ embedded }) => embedded()) : null

/** The name of the page of questions, never what was answered on it: titles end up in the browser's history. */
function titleOf({ place, view, words }: State): string {
  if (place.at !== 'page' || !view?.page) return words('ui.title')
  const title = words('ui.page_title', { page: view.page.title })
  return problemsOn(view.page, view).length > 0 ? `${words('ui.problem')}: ${title}` : title
}

async function start(into: HTMLElement): Promise<void> {
  // The longest way goes first, and what this person most likely reads; who waits for it is told of a failure later.
  const likely = preferredLocale(navigator.languages)
  void loadEngine().catch(() => undefined)
  void loadWords(likely).catch(() => undefined)
  fetchAhead(likely)
  let session: Session | null = null
  let refused: Storage = 'kept'
  const draft = new Draft({
    storage: storage => (session ? session.shelf.storageIs(storage) : (refused = storage)),
    split: copy => session?.shelf.split(copy),
  })
  if (keepsNothing()) await draft.keepNothing()
  const host = await embedding
  const [listed, locale] = await Promise.all([draft.list(), draft.setting('locale'), host?.met])
  const newest = listed.cases[0]?.given.locale ?? likely
  const words = await loadWords(host?.language ?? locales.find(each => each === locale) ?? newest)

  session = new Session(words, draft, focus => {
    if (!session) return
    const { state } = session
    document.documentElement.lang = state.words.locale
    document.title = titleOf(state)
    render(<App state={state} session={session} />, into)
    staticHead?.remove()
    // Without an engine the page says what it says without JavaScript: grounds, addressees, channels, terms.
    if (staticPart) {
      staticPart.hidden = !(state.failure && !state.view)
      staticPart.role = 'complementary'
      for (const section of staticPart.querySelectorAll('section')) section.hidden = section.lang !== state.words.locale
    }
    if (focus) moveFocus(focus)
    host?.drawn(state, focus?.on === 'title')
  })
  holdFocus(into)
  host?.join(session)
  session.shelf.storageIs(refused)
  await session.open(listed)
  // Keeping everything for later must not hold up what the person is about to need.
  await session.consultation.complete().catch(() => undefined)
  // In a frame the page around decides what works without a network.
  if (!host && !keepsNothing()) stayAvailable(session)
}

/** Says in the static part that the questions cannot be asked here. */
function giveUp(error: unknown): void {
  console.error(error)
  void embedding?.then(host => host?.failed())
  for (const message of document.querySelectorAll<HTMLElement>('[data-failed]')) message.hidden = false
}

if (root && typeof WebAssembly === 'object') start(root).catch(giveUp)
else giveUp(new Error('This browser has no WebAssembly'))
