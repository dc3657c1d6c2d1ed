/**
 * The session: holds the case, asks the engine after each change, and says where the person is. It knows no question
 * and no order of questions; both are in the view.
 */

import { confirm, emptyCase, expected, without, type Answers, type Case } from './case.ts'
import { kazakhstanTime } from './clock.ts'
import type { Draft, Saved } from './draft.ts'
import { EngineError, loadEngine, type Engine } from './engine/engine.ts'
import type { Answer, Locale, Page, Problem, Request, View } from './engine/view.ts'
import { examine, type FileNotice } from './files.ts'
import { places, type Place } from './places.ts'
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
  storage: 'kept' | 'refused'
  fileNotices: FileNotice[]
  /** Names of the files being read. */
  reading: string[]
  /** A new version of the page is ready; calling this puts it to use. */
  update: (() => void) | null
}

export class Session {
  state: State
  readonly bytes = new Map<string, ArrayBuffer>()
  private engine: Engine | null = null
  private focus: Focus | null = null
  private attaching: Promise<void> = Promise.resolve()

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
      fileNotices: [],
      reading: [],
      update: null,
    }
    places.onTravel(place => this.go(place, 'travelled'))
  }

  /** Takes over what an earlier visit left, and stays where a reload happened. */
  async open(saved: Saved | null): Promise<void> {
    if (saved) {
      for (const [id, bytes] of saved.files) this.bytes.set(id, bytes)
      this.merge({ given: saved.given })
    }
    this.merge({ place: places.current() })
    places.replace(this.state.place)
    await this.wake()
  }

  /** Loads the engine; called again when the person asks to try once more. */
  async wake(): Promise<void> {
    this.set({ failure: null })
    try {
      this.engine = await loadEngine()
    } catch (error) {
      return this.fail(error)
    }
    if (this.state.place.at !== 'start') this.focus = { on: 'title' }
    this.look()
  }

  begin(): void {
    this.go({ at: 'next' })
  }

  /** Back to where something was typed and not confirmed; otherwise to whatever is open. */
  resume(): void {
    const { page, typed } = this.state.given
    const unfinished = Object.keys(typed).length > 0
    this.go(page !== null && unfinished ? { at: 'page', page } : { at: 'next' })
  }

  go(place: Place, how: 'stepped' | 'travelled' = 'stepped'): void {
    if (how === 'stepped') places.push(place)
    this.merge({ place, fileNotices: [] })
    this.focus = { on: 'title' }
    this.look()
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
    places.replace(place)
    this.go(place, 'travelled')
  }

  type(question: string, answer: Answer): void {
    const { given } = this.state
    this.keep({ ...given, typed: { ...given.typed, [question]: answer } })
    this.foresee()
    this.redraw()
  }

  /** "Continue": hands the page's answers to the engine and follows where its view leads. */
  proceed(page: Page): void {
    const before = this.state.given
    this.keep(confirm(before, page.questions))
    this.attempt(() => {
      let view = this.askOr(before)
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
    })
  }

  async speak(locale: Locale): Promise<void> {
    const words = await loadWords(locale)
    this.keep({ ...this.state.given, locale })
    this.merge({ words })
    this.look()
  }

  writeLetterIn(letterLocale: Locale): void {
    this.keep({ ...this.state.given, letterLocale })
    this.look()
  }

  /** Files are taken one after the other, so that none can undo another. */
  attach(files: readonly File[], role: string): Promise<void> {
    this.set({ fileNotices: [], reading: [...this.state.reading, ...files.map(({ name }) => name)] })
    for (const file of files) this.attaching = this.attaching.then(() => this.attachOne(file, role))
    return this.attaching
  }

  assignRole(id: string, role: string): void {
    const { given } = this.state
    this.keep({ ...given, documents: given.documents.map(document => (document.id === id ? { ...document, role } : document)) })
    this.redraw()
  }

  detach(id: string): void {
    const { given } = this.state
    this.bytes.delete(id)
    void this.draft.removeFile(id)
    this.keep({ ...given, documents: given.documents.filter(document => document.id !== id) })
    this.redraw()
  }

  /** Begins anew: nothing of the old case stays, neither here nor in the browser's storage. */
  async erase(): Promise<void> {
    await this.draft.erase()
    this.bytes.clear()
    this.merge({ given: emptyCase(this.state.given.locale), dropped: 0, failure: null })
    places.replace({ at: 'start' })
    this.go({ at: 'start' }, 'travelled')
  }

  storageRefused(): void {
    this.set({ storage: 'refused' })
  }

  offerUpdate(update: () => void): void {
    this.set({ update: () => this.draft.flush().then(update) })
  }

  /**
   * Shows at once the questions that a typed answer brings up on the same page. Nothing is judged yet: problems stay as
   * they were until "Continue".
   */
  private foresee(): void {
    const { engine, state } = this
    const { view, place, given } = state
    if (!engine || !view?.page || place.at !== 'page') return
    try {
      const ahead = engine.respond(this.request(place.page, expected(given, view.page.questions)))
      if (ahead.page?.id === view.page.id) this.merge({ view: { ...ahead, problems: view.problems } })
    } catch {
      // Half an answer may be none that the engine can read; "Continue" will tell.
    }
  }

  private async attachOne(file: File, role: string): Promise<void> {
    const { engine } = this
    if (!engine) return
    const { document, bytes, notice } = await examine(file, engine, this.state.given.documents, role)
    if (document) {
      this.bytes.set(document.id, bytes)
      await this.draft.saveFile(document.id, bytes)
      this.keep({ ...this.state.given, documents: [...this.state.given.documents, document] })
    }
    const reading = [...this.state.reading]
    reading.splice(reading.indexOf(file.name), 1)
    this.set({ reading, fileNotices: notice ? [...this.state.fileNotices, notice] : this.state.fileNotices })
  }

  /** Asks the engine for the view that fits the place, and the place for what the engine really shows. */
  private look(): void {
    if (!this.engine) return this.redraw()
    this.attempt(() => {
      const { place } = this.state
      const view = this.ask(place.at === 'page' ? place.page : undefined)
      if (place.at === 'page' || place.at === 'next') this.settle(view)
      this.set({ view, failure: null })
    })
  }

  /** "Next" becomes the page it led to, or going back to it later would lead somewhere else. */
  private settle(view: View): void {
    const place: Place = view.page ? { at: 'page', page: view.page.id } : { at: 'next' }
    this.merge({ place })
    places.replace(place)
    if (view.page) this.keep({ ...this.state.given, page: view.page.id })
  }

  private ask(page?: string): View {
    const { engine } = this
    if (!engine) throw new Error('The engine is not loaded')
    // An old draft may hold answers or roles of files that the rules no longer know. Each round drops one, so the loop ends.
    for (;;) {
      try {
        return engine.respond(this.request(page, this.state.given.answers))
      } catch (error) {
        const rest = error instanceof EngineError ? without(this.state.given, error.pointer) : null
        if (rest === null) throw error
        this.keep(rest)
        this.merge({ dropped: this.state.dropped + 1 })
      }
    }
  }

  /** Answers that the engine cannot work with go back to being typed, so that the page they came from can still be shown. */
  private askOr(before: Case): View {
    try {
      return this.ask()
    } catch (error) {
      this.keep(before)
      throw error
    }
  }

  private request(page: string | undefined, answers: Answers): Request {
    const { locale, letterLocale, documents } = this.state.given
    return {
      locale,
      ...(letterLocale ? { letter_locale: letterLocale } : {}),
      now: kazakhstanTime(),
      answers,
      documents,
      ...(page === undefined ? {} : { page }),
    }
  }

  private attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.fail(error)
    }
  }

  private fail(error: unknown): void {
    console.error(error)
    this.focus = { on: 'title' }
    this.set({ failure: error instanceof Error ? error : new Error(String(error)) })
  }

  private keep(given: Case): void {
    this.merge({ given })
    this.draft.save(given)
  }

  private merge(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
  }

  private set(change: Partial<State>): void {
    this.merge(change)
    this.redraw()
  }

  private redraw(): void {
    const { focus } = this
    this.focus = null
    this.draw(focus)
  }
}

/** The problems that can be mended on this page. */
export function problemsOn(page: Page, view: View): Problem[] {
  const here = new Set(page.questions.map(({ id }) => id))
  return view.problems.filter(problem => (problem.question === null ? problem.page === page.id : here.has(problem.question)))
}
