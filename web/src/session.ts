/**
 * The session: holds the case, takes what the person does, and says where the person is. It knows no question and no order of
 * questions; both are in the view, which the consultation keeps in step with the case.
 */

import { Attachments } from './attachments.ts'
import { confirm, type Answers, type Case, type Edit } from './case.ts'
import { Consultation } from './consultation.ts'
import type { Draft, Listed } from './draft.ts'
import type { Host } from './embed/host.ts'
import type { Answer, LetterLocale, Locale, Page, Question } from './engine/view.ts'
import { languagesOf } from './locales.ts'
import { places, type Place } from './places.ts'
import { laterScreens, loadResult } from './screens/result-later.ts'
import { seenOf } from './seen.ts'
import { Shelf } from './shelf.ts'
import { firstState, type Focus, type State } from './state.ts'
import { loadWords, type Words } from './words.ts'

/** Milliseconds that pass for at once. */
const moment = 300

/** Part of the way to the complaint; other screens stand beside it. */
const onTheWay = ({ at }: Place): boolean => at === 'start' || at === 'page' || at === 'next'

const pressed: ReadonlySet<Question['kind']> = new Set(['choice', 'choices', 'yes-no'])

export class Session {
  state: State
  readonly attachments: Attachments
  /** The page around this one, where there is one. */
  host: Host | null = null
  private focus: Focus | null = null
  /** Where the way was left for a screen beside it. */
  private left: Place = { at: 'start' }
  readonly consultation = new Consultation(this)
  readonly shelf: Shelf

  constructor(
    words: Words,
    private readonly draft: Draft,
    private readonly draw: (focus: Focus | null) => void,
  ) {
    this.state = firstState(words)
    this.attachments = new Attachments(draft, {
      documents: () => this.state.given.documents,
      tidy: () => this.state.given.tidy,
      tell: ({ documents, reading, notices }) => {
        this.merge({ reading, fileNotices: notices })
        if (documents) {
          this.keep({ ...this.state.given, documents })
          this.consultation.lookAhead()
        }
        this.redraw()
      },
    })
    this.shelf = new Shelf(this, draft)
    places.onTravel((place, id) => void this.travel(place, id))
  }

  /** Answers that the page around has offered. */
  get known(): Answers {
    return this.host?.presets ?? {}
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
    try {
      await this.consultation.load()
    } catch (error) {
      return this.fail(error)
    }
    if (this.state.place.at !== 'start') this.focus = { on: 'title' }
    this.consultation.look()
    // The first question is there; what it leads to comes while it is read. A failure is told when it is needed.
    if (this.consultation.lacksWords) void this.consultation.complete().then(() => this.redraw(), () => undefined)
  }

  /** Tries again what failed. A part that a newer release took away comes only when the page is loaded anew; what is saved stays. */
  async retry(): Promise<void> {
    const served = this.state.storage === 'kept' && location.protocol !== 'file:'
    if (!served || !(await this.during(fetch('./', { cache: 'no-store' }).then(({ ok }) => ok, () => false)))) return this.wake()
    await this.draft.flush()
    location.reload()
  }

  /** Back to where something was typed and not confirmed; otherwise to whatever is open. */
  resume(): void {
    const { page, typed } = this.state.given
    const unfinished = Object.keys(typed).length > 0
    this.go(page !== null && unfinished ? { at: 'page', page } : { at: 'next' })
  }

  go(place: Place, how: 'stepped' | 'travelled' = 'stepped'): void {
    if (how === 'stepped') places.push(place, this.state.given.id)
    if (onTheWay(this.state.place)) this.left = this.state.place
    this.merge({ place, fileNotices: [], elsewhere: null, event: null })
    this.focus = { on: 'title' }
    this.consultation.look()
    if (place.at === 'start') void this.draft.flush().then(() => this.shelf.refresh())
  }

  back(): void {
    // A tab has one history for all its frames: its last step may be that of another one.
    if (!this.host && places.canGoBack()) return places.back()
    const place = this.before()
    places.replace(place, this.state.given.id)
    this.go(place, 'travelled')
  }

  /** What lies behind where the browser's history cannot say it: in a frame, or opened in the middle, from a draft. */
  private before(): Place {
    const { place, view } = this.state
    if (!onTheWay(place)) return this.left
    const pages = view?.pages ?? []
    const shown = pages.findIndex(({ id }) => id === view?.page?.id)
    const done = pages
      .slice(0, shown < 0 ? pages.length : shown)
      .filter(({ state }) => state === 'done')
      .at(-1)
    return done ? { at: 'page', page: done.id } : { at: 'start' }
  }

  /** Keeps what was typed. A pressed answer shows at once what it brings up on the page; problems wait for "Continue". */
  type(question: Question, answer: Answer): void {
    const { given } = this.state
    this.keep({ ...given, typed: { ...given.typed, [question.id]: answer } })
    // Not with each key of a text: on a slow phone the typing would stutter.
    if (pressed.has(question.kind)) this.consultation.lookAhead()
    this.redraw()
  }

  /** "Continue": hands the page's answers to the engine and follows where its view leads. */
  proceed(page: Page): void {
    const { place } = this.state
    // Who has gone elsewhere meanwhile does not want to be carried off.
    const then = () => void (JSON.stringify(place) === JSON.stringify(this.state.place) && this.proceed(page))
    if (this.state.reading.length > 0) return void this.attachments.settled.then(then)
    if (this.consultation.lacksWords) return void this.during(this.consultation.complete()).then(then, error => this.fail(error))
    // Ahead of time: by the last question it is there. A failure is told only when it is needed.
    loadResult().catch(() => undefined)
    const before = this.state.given
    this.keep(confirm(before, page.questions, this.known))
    // Answers that the engine cannot work with go back to being typed: the page they came from can still be shown.
    this.consultation.follow(page, () => this.keep(before))
  }

  async speak(locale: Locale): Promise<void> {
    const words = await this.consultation.learned('page', [locale], loadWords(locale))
    if (!words) return
    this.keep({ ...this.state.given, locale })
    void this.draft.remember('locale', locale)
    this.merge({ words })
    this.consultation.look()
  }

  async writeLetterIn(letterLocale: LetterLocale): Promise<void> {
    if (!(await this.consultation.learned('letter', languagesOf(letterLocale), Promise.resolve(true)))) return
    this.keep({ ...this.state.given, letterLocale })
    this.consultation.look()
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

  offerUpdate(update: () => void): void {
    this.set({ update: () => this.draft.flush().then(update) })
  }

  private async travel(place: Place, id: string | null): Promise<void> {
    if (place.at !== 'start' && id !== null) await this.shelf.fetchCase(id)
    if (this.state.elsewhere === null) this.go(place, 'travelled')
    else this.redraw()
  }

  /** The person has seen what newer rules change. */
  acceptRules(): void {
    const { view, given } = this.state
    if (view) this.keep({ ...given, seen: seenOf(view) })
    this.focus = { on: 'title' }
    this.redraw()
  }

  /** Shows that something is on its way, once it takes longer than a moment. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    let shown = 0
    const timer = setTimeout(() => {
      shown = 1
      this.set({ waiting: this.state.waiting + 1 })
    }, moment)
    try {
      return await work
    } finally {
      clearTimeout(timer)
      if (shown > 0) this.set({ waiting: this.state.waiting - shown })
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

  redraw(): void {
    const { focus } = this
    this.focus = null
    this.draw(focus)
    const { view, place, failure } = this.state
    const later = place.at === 'answers' || (place.at === 'next' && view?.state !== 'asking')
    if (view && later && !failure && !laterScreens()) void this.fetchResult()
  }
}
