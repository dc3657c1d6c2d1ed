/**
 * The session: holds the case, asks the engine after each change, and says where the person is. It knows no question
 * and no order of questions; both are in the view.
 */

import { Attachments } from './attachments.ts'
import { confirm, emptyCase, isBegun, type Case, type Edit } from './case.ts'
import { consult, explain, foresee, problemsOn } from './consult.ts'
import type { Draft, Listed, Storage } from './draft.ts'
import type { Host } from './embed/host.ts'
import { loadEngine, type Engine } from './engine/engine.ts'
import type { Answer, Explanation, LetterLocale, Locale, Page, Question, View } from './engine/view.ts'
import { languagesOf } from './locales.ts'
import { places, type Place } from './places.ts'
import type { FileNotice } from './repair/receive.ts'
import { laterScreens, loadResult } from './screens/result-later.ts'
import { Shelf } from './shelf.ts'
import { seenOf } from './seen.ts'
import { loadWords, type Words } from './words.ts'

/** Where the keyboard focus goes after the next drawing. */
export type Focus = { on: 'title' } | { on: 'problems' } | { on: 'question'; question: string }

export interface State {
  given: Case
  words: Words
  place: Place
  /** Null until the engine is there. */
  view: View | null
  /** The engine could not be loaded or refused the case. */
  failure: Error | null
  /** An old draft held answers that the rules no longer know. */
  dropped: number
  storage: Storage
  /** The cases of this device. */
  listed: Listed
  /** A case that another tab has. */
  elsewhere: string | null
  /** What became of the case beside what the person did here. */
  event: 'split' | 'deleted' | 'wiped' | null
  fileNotices: FileNotice[]
  /** Names of the files being read. */
  reading: string[]
  /** A new version of the page is ready; calling this puts it to use. */
  update: (() => void) | null
}

const pressed: ReadonlySet<Question['kind']> = new Set(['choice', 'choices', 'yes-no'])

export class Session {
  state: State
  readonly attachments: Attachments
  /** The page around this one, where there is one. */
  host: Host | null = null
  private engine: Engine | null = null
  private focus: Focus | null = null
  /** How often another language was asked for, of the page and of the letter. */
  private readonly turns = { page: 0, letter: 0 }
  readonly shelf: Shelf

  constructor(
    words: Words,
    private readonly draft: Draft,
    private readonly draw: (focus: Focus | null) => void,
  ) {
    this.state = {
      given: emptyCase(words.locale),
      words,
      place: { at: 'start' },
      view: null,
      failure: null,
      dropped: 0,
      storage: 'kept',
      listed: { cases: [], damaged: [] },
      elsewhere: null,
      event: null,
      fileNotices: [],
      reading: [],
      update: null,
    }
    this.attachments = new Attachments(draft, {
      documents: () => this.state.given.documents,
      keepDocuments: documents => {
        this.keep({ ...this.state.given, documents })
        this.lookAhead()
        this.redraw()
      },
      tidy: () => this.state.given.tidy,
      tell: ({ reading, notices }) => this.set({ reading, fileNotices: notices }),
    })
    this.shelf = new Shelf(this, draft)
    places.onTravel((place, id) => void this.travel(place, id))
  }

  /** Who changed the rules that the answers rest on, where they are not as published. */
  get rulesChangedBy(): string | null {
    return this.engine?.changedBy ?? null
  }

  /** Takes over what an earlier visit left, and stays where a reload happened. */
  async open(listed: Listed): Promise<void> {
    this.merge({ place: places.current(), listed })
    const id = places.caseId()
    if (this.state.place.at !== 'start' && id !== null) await this.shelf.fetchCase(id)
    places.replace(this.state.place, this.state.given.id)
    await this.wake()
  }

  /** Loads the engine; called again when the person asks to try once more. */
  async wake(): Promise<void> {
    this.set({ failure: null })
    const { locale, letterLocale } = this.state.given
    try {
      const engine = await loadEngine()
      await engine.learn([locale, ...languagesOf(letterLocale ?? locale)])
      if (isBegun(this.state.given)) await engine.complete()
      this.engine = engine
    } catch (error) {
      return this.fail(error)
    }
    if (this.state.place.at !== 'start') this.focus = { on: 'title' }
    this.look()
    // The first question is there; what it leads to comes while it is read. A failure is told when it is needed.
    if (!this.engine.isWhole) void this.engine.complete().then(() => this.redraw(), () => undefined)
  }

  /** Back to where something was typed and not confirmed; otherwise to whatever is open. */
  resume(): void {
    const { page, typed } = this.state.given
    const unfinished = Object.keys(typed).length > 0
    this.go(page !== null && unfinished ? { at: 'page', page } : { at: 'next' })
  }

  go(place: Place, how: 'stepped' | 'travelled' = 'stepped'): void {
    if (how === 'stepped') places.push(place, this.state.given.id)
    this.merge({ place, fileNotices: [], elsewhere: null, event: null })
    this.focus = { on: 'title' }
    this.look()
    if (place.at === 'start') void this.draft.flush().then(() => this.shelf.refresh())
  }

  back(): void {
    if (places.canGoBack()) return places.back()
    // Opened in the middle, from a draft: nothing lies behind in the browser's history.
    const pages = this.state.view?.pages ?? []
    const shown = pages.findIndex(({ id }) => id === this.state.view?.page?.id)
    const before = pages
      .slice(0, Math.max(shown, 0))
      .filter(({ state }) => state === 'done')
      .at(-1)
    const place: Place = before ? { at: 'page', page: before.id } : { at: 'start' }
    places.replace(place, this.state.given.id)
    this.go(place, 'travelled')
  }

  /** Keeps what was typed. A pressed answer shows at once what it brings up on the page; problems wait for "Continue". */
  type(question: Question, answer: Answer): void {
    const { given } = this.state
    this.keep({ ...given, typed: { ...given.typed, [question.id]: answer } })
    // Not with each key of a text: on a slow phone the typing would stutter.
    if (pressed.has(question.kind)) this.lookAhead()
    this.redraw()
  }

  /** "Continue": hands the page's answers to the engine and follows where its view leads. */
  proceed(page: Page): void {
    if (this.state.reading.length > 0) return void this.attachments.settled.then(() => this.proceed(page))
    if (this.engine && !this.engine.isWhole) return void this.engine.complete().then(() => this.proceed(page), error => this.fail(error))
    // Ahead of time: by the last question it is there. A failure is told only when it is needed.
    loadResult().catch(() => undefined)
    const before = this.state.given
    this.keep(confirm(before, page.questions))
    // Answers that the engine cannot work with go back to being typed: the page they came from can still be shown.
    this.attempt(() => this.follow(page), () => this.keep(before))
  }

  async speak(locale: Locale): Promise<void> {
    const words = await this.learned('page', [locale], loadWords(locale))
    if (!words) return
    this.keep({ ...this.state.given, locale })
    void this.draft.remember('locale', locale)
    this.merge({ words })
    this.look()
  }

  async writeLetterIn(letterLocale: LetterLocale): Promise<void> {
    if (!(await this.learned('letter', languagesOf(letterLocale), Promise.resolve(true)))) return
    this.keep({ ...this.state.given, letterLocale })
    this.look()
  }

  /** Why a conclusion (`route/court`) is as it is, and what would change it. */
  explain(about: string): Explanation | null {
    let explanation: Explanation | null = null
    this.attempt(() => {
      if (this.engine) explanation = explain(this.engine, this.state.given, about)
    })
    return explanation
  }

  /** The person's own text in the letter. Kept with each key; drawn when somebody stops typing, or it would stutter. */
  edit(edits: Edit[], typing = false): void {
    this.keep({ ...this.state.given, edits })
    if (!typing) this.redraw()
  }

  /** How files are taken in, and how large they may become together. */
  wishForFiles(wish: Partial<Pick<Case, 'tidy' | 'target'>>): void {
    this.keep({ ...this.state.given, ...wish })
    this.redraw()
  }

  /** What the engine says of another case, in the page's language. Null where it cannot say anything yet. */
  glance(given: Case): View | null {
    if (!this.engine?.isWhole) return null
    try {
      return consult(this.engine, { ...given, locale: this.state.words.locale, letterLocale: null }).view
    } catch {
      return null
    }
  }

  offerUpdate(update: () => void): void {
    this.set({ update: () => this.draft.flush().then(update) })
  }

  /** The rulebook's words for a case that was begun: those of its letter, too. */
  async learn(locales: Locale[]): Promise<void> {
    await this.engine?.learn(locales)
    await this.engine?.complete()
  }

  private async travel(place: Place, id: string | null): Promise<void> {
    if (place.at !== 'start' && id !== null) await this.shelf.fetchCase(id)
    if (this.state.elsewhere === null) this.go(place, 'travelled')
    else this.redraw()
  }

  /**
   * Waits for languages' words. One that cannot be loaded is told of, and the present one stays; and so it does when another was
   * asked for since: arrow keys choose whatever they pass, and its words may come later than those of what was chosen after it.
   */
  private async learned<Loaded>(of: keyof typeof this.turns, locales: Locale[], more: Promise<Loaded>): Promise<Loaded | null> {
    const turn = (this.turns[of] += 1)
    try {
      const [loaded] = await Promise.all([more, this.engine?.learn(locales)])
      return this.turns[of] === turn ? loaded : null
    } catch (error) {
      this.fail(error)
      return null
    }
  }

  private follow(page: Page): void {
    let view = this.ask()
    const mendHere = problemsOn(page, view).length > 0
    if (mendHere && view.page?.id !== page.id) view = this.ask(page.id)
    if (mendHere && problemsOn(page, view).length > 0) {
      this.focus = { on: 'problems' }
      this.set({ view })
    } else if (view.page?.id === page.id) {
      const known = new Set(page.questions.map(({ id }) => id))
      const added = view.page.questions.find(({ id }) => !known.has(id))
      this.focus = added ? { on: 'question', question: added.id } : { on: 'title' }
      this.set({ view })
    } else {
      this.go({ at: 'next' })
    }
  }

  /** What the answers typed so far bring up on this page; what comes up may be answered already, and bring up more. */
  private lookAhead(): void {
    for (let before = 0; ; ) {
      const { view, place, given } = this.state
      if (!this.engine || !view?.page || place.at !== 'page') return
      const ahead = foresee(this.engine, given, view.page)
      if (ahead) this.merge({ view: { ...ahead, problems: view.problems } })
      const shown = ahead?.page?.questions.length ?? 0
      if (shown <= before) return
      before = shown
    }
  }

  /** Asks the engine for the view that fits the place, and the place for what the engine really shows. */
  private look(): void {
    if (!this.engine) return this.redraw()
    this.attempt(() => {
      const { place } = this.state
      const view = this.ask(place.at === 'page' ? place.page : undefined)
      if (place.at === 'page' || place.at === 'next') this.settle(view)
      this.merge({ view, failure: null })
      if (Object.keys(this.state.given.typed).length > 0) this.lookAhead()
      this.redraw()
    })
  }

  /** "Next" becomes the page it led to, or going back to it later would lead somewhere else. */
  private settle(view: View): void {
    const place: Place = view.page ? { at: 'page', page: view.page.id } : { at: 'next' }
    this.merge({ place })
    places.replace(place, this.state.given.id)
    if (view.page) this.keep({ ...this.state.given, page: view.page.id })
  }

  private ask(page?: string): View {
    if (!this.engine) throw new Error('The engine is not loaded')
    const { view, given, dropped } = consult(this.engine, this.state.given, page)
    if (dropped > 0) {
      this.keep(given)
      this.merge({ dropped: this.state.dropped + dropped })
    }
    this.note(view)
    return view
  }

  /** What the case comes to; under newer rules only once the person has seen what they change. */
  private note(view: View): void {
    const { given } = this.state
    const fresh = seenOf(view)
    const known = given.seen === null || given.seen.rulebook.hash === fresh.rulebook.hash
    if (isBegun(given) && known && JSON.stringify(given.seen) !== JSON.stringify(fresh)) this.keep({ ...given, seen: fresh })
  }

  /** The person has seen what newer rules change. */
  acceptRules(): void {
    const { view, given } = this.state
    if (view) this.keep({ ...given, seen: seenOf(view) })
    this.focus = { on: 'title' }
    this.redraw()
  }

  private attempt(work: () => void, undo?: () => void): void {
    try {
      work()
    } catch (error) {
      undo?.()
      this.fail(error)
    }
  }

  /** Something that the person cannot mend. */
  fail(error: unknown): void {
    console.error(error)
    this.focus = { on: 'title' }
    this.set({ failure: error instanceof Error ? error : new Error(String(error)) })
  }

  keep(given: Case): void {
    this.merge({ given })
    this.draft.save(given)
  }

  private async fetchResult(): Promise<void> {
    try {
      await loadResult()
    } catch (error) {
      return this.fail(error)
    }
    this.focus = { on: 'title' }
    this.redraw()
  }

  merge(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
  }

  set(change: Partial<State>, focus: Focus | null = this.focus): void {
    this.merge(change)
    this.focus = focus
    this.redraw()
  }

  private redraw(): void {
    const { focus } = this
    this.focus = null
    this.draw(focus)
    const { view, place, failure } = this.state
    const later = place.at === 'answers' || (place.at === 'next' && view?.state !== 'asking')
    if (view && later && !failure && !laterScreens()) void this.fetchResult()
  }
}
