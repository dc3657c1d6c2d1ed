/**
 * The engine's part in the session: it is loaded, asked after each change, and its view says where the person is. The session
 * says what the person did; this says what follows from it.
 */

import { isBegun, type Case } from './case.ts'
import { consult, explain, foresee, problemsOn } from './consult.ts'
import { loadEngine, type Engine } from './engine/engine.ts'
import type { Explanation, Locale, Page, View } from './engine/view.ts'
import { languagesOf } from './locales.ts'
import { places, type Place } from './places.ts'
import { seenOf } from './seen.ts'
import type { Session } from './session.ts'
import { breath } from './work.ts'

export class Consultation {
  private engine: Engine | null = null
  /** How often another language was asked for, of the page and of the letter. */
  private readonly turns = { page: 0, letter: 0 }

  constructor(private readonly session: Session) {}

  /** The engine is there, but not yet all the words that a case with answers needs. */
  get lacksWords(): boolean {
    return this.engine !== null && !this.engine.isWhole
  }

  /** Who changed the rules that the answers rest on, where they are not as published. */
  get rulesChangedBy(): string | null {
    return this.engine?.changedBy ?? null
  }

  /** The engine, and as much of the rulebook's words as the case needs. */
  async load(): Promise<void> {
    const { locale, letterLocale } = this.session.state.given
    const engine = await loadEngine()
    await engine.learn([locale, ...languagesOf(letterLocale ?? locale)])
    if (isBegun(this.session.state.given)) await engine.complete()
    engine.prepare()
    await breath()
    this.engine = engine
  }

  async complete(): Promise<void> {
    await this.engine?.complete()
  }

  /** The rulebook's words for a case that was begun: those of its letter, too. */
  async learn(locales: Locale[]): Promise<void> {
    await this.engine?.learn(locales)
    await this.engine?.complete()
  }

  /**
   * Waits for languages' words. One that cannot be loaded is told of, and the present one stays; and so it does when another was
   * asked for since: arrow keys choose whatever they pass, and its words may come later than those of what was chosen after it.
   */
  async learned<Loaded>(of: keyof typeof this.turns, locales: Locale[], more: Promise<Loaded>): Promise<Loaded | null> {
    const turn = (this.turns[of] += 1)
    try {
      const [loaded] = await this.session.during(Promise.all([more, this.engine?.learn(locales)]))
      return this.turns[of] === turn ? loaded : null
    } catch (error) {
      this.session.fail(error)
      return null
    }
  }

  /** Why a conclusion (`route/court`) is as it is, and what would change it. */
  explain(about: string): Explanation | null {
    let explanation: Explanation | null = null
    this.attempt(() => {
      if (this.engine) explanation = explain(this.engine, this.session.state.given, about)
    })
    return explanation
  }

  /** What the engine says of another case, in the page's language. Null where it cannot say anything yet. */
  glance(given: Case): View | null {
    if (!this.engine?.isWhole) return null
    try {
      return consult(this.engine, { ...given, locale: this.session.state.words.locale, letterLocale: null }).view
    } catch {
      return null
    }
  }

  /** Asks for the view that fits the place, and the place for what the engine really shows. */
  look(): void {
    if (!this.engine) return this.session.redraw()
    this.attempt(() => {
      const { place } = this.session.state
      const view = this.ask(place.at === 'page' ? place.page : undefined)
      if (place.at === 'page' || place.at === 'next') this.settle(view)
      this.session.merge({ view, failure: null })
      if (Object.keys({ ...this.session.state.given.typed, ...this.session.known }).length > 0) this.lookAhead()
      this.session.redraw()
    })
  }

  /** After "Continue" on this page: on, or to what is wrong or new on it. @param undo when the engine cannot work with the answers */
  follow(page: Page, undo: () => void): void {
    this.attempt(() => {
      let view = this.ask()
      const mendHere = problemsOn(page, view).length > 0
      if (mendHere && view.page?.id !== page.id) view = this.ask(page.id)
      if (mendHere && problemsOn(page, view).length > 0) {
        this.session.set({ view }, { on: 'problems' })
      } else if (view.page?.id === page.id) {
        const known = new Set(page.questions.map(({ id }) => id))
        const added = view.page.questions.find(({ id }) => !known.has(id))
        this.session.set({ view }, added ? { on: 'question', question: added.id } : { on: 'title' })
      } else {
        this.session.go({ at: 'next' })
      }
    }, undo)
  }

  /** What the answers typed so far bring up on this page; what comes up may be answered already, and bring up more. */
  lookAhead(): void {
    for (let before = 0; ; ) {
      const { view, place, given } = this.session.state
      if (!this.engine || !view?.page || place.at !== 'page') return
      const ahead = foresee(this.engine, given, view.page, this.session.known)
      if (ahead) this.session.merge({ view: { ...ahead, problems: view.problems } })
      const shown = ahead?.page?.questions.length ?? 0
      if (shown <= before) return
      before = shown
    }
  }

  /** "Next" becomes the page it led to, or going back to it later would lead somewhere else. */
  private settle(view: View): void {
    const { given } = this.session.state
    const place: Place = view.page ? { at: 'page', page: view.page.id } : { at: 'next' }
    this.session.merge({ place })
    places.replace(place, given.id)
    if (view.page) this.session.keep({ ...given, page: view.page.id })
  }

  private ask(page?: string): View {
    if (!this.engine) throw new Error('The engine is not loaded')
    const { view, given, dropped } = consult(this.engine, this.session.state.given, page)
    if (dropped > 0) {
      this.session.keep(given)
      this.session.merge({ dropped: this.session.state.dropped + dropped })
    }
    this.note(view)
    return view
  }

  /** What the case comes to; under newer rules only once the person has seen what they change. */
  private note(view: View): void {
    const { given } = this.session.state
    const fresh = seenOf(view)
    const known = given.seen === null || given.seen.rulebook.hash === fresh.rulebook.hash
    if (isBegun(given) && known && JSON.stringify(given.seen) !== JSON.stringify(fresh)) this.session.keep({ ...given, seen: fresh })
  }

  private attempt(work: () => void, undo?: () => void): void {
    try {
      work()
    } catch (error) {
      undo?.()
      this.session.fail(error)
    }
  }
}
