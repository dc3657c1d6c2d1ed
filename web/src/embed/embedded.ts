/**
 * This page in the frame of another one: meets it, does what it wants as far as that is allowed, and tells it what it may know.
 * Fetched only there (embed.html); without an answer from around, the page works as it does alone.
 */

import { own } from '../../widget/bare.ts'
import { floodGate } from '../../widget/flood.ts'
import { patience, version, type ErrorCode, type Told } from '../../widget/protocol.ts'
import type { Answers } from '../case.ts'
import type { Locale } from '../engine/view.ts'
import type { Session } from '../session.ts'
import type { State } from '../state.ts'
import { watchHeight } from './height.ts'
import type { GivenPackage, Host } from './host.ts'
import { meet, type Met } from './meeting.ts'
import { loadRules, presetsFrom } from './presets.ts'
import { screenOf } from './screen.ts'
import { readSettings, type Wanted } from './settings.ts'
import { wear } from './theme.ts'

/** How long the first drawing waits for the page around to say what it wants. */
const wait = 3_000

/** Asks again more often than this, and nothing is said any more. */
const tooOften = floodGate(patience.settings, patience.span)

export class Embedded implements Host {
  site = ''
  acceptsPackage = false
  presets: Answers = {}
  language: Locale | null = null
  /** Settles once the page around has said what it wants, or has had its time. */
  readonly met: Promise<void>
  #port: MessagePort | null = null
  #session: Session | null = null
  #settled = () => {}
  #drawn = ''
  #ready = false
  #gaveUp = false
  #newest = 0
  #measured = false
  #told = new Set<string>()
  /** Of the settings that hold. */
  #turn: number | null = null

  constructor(private readonly root: HTMLElement) {
    this.met = new Promise(resolve => {
      this.#settled = resolve
      setTimeout(resolve, wait)
    })
    meet(
      met => this.#answer(met),
      () => void import('./refused.ts').then(({ showRefusal }) => showRefusal(document.body)),
    )
  }

  join(session: Session): void {
    this.#session = session
    session.host = this
  }

  /** The page has been drawn anew. @param moved on to another screen, at its top */
  drawn(state: State, moved: boolean): void {
    const { failure, storage, view, words } = state
    if (view || failure) this.#measure()
    this.#tellOf(failure, view !== null)
    if (storage === 'refused') this.#fault({ code: 'storage' })
    const screen = screenOf(state)
    if (!screen || !(view || failure)) return
    if (view && !this.#ready) {
      this.#ready = true
      this.#say({ type: 'ready', language: words.locale })
    }
    const now = `${screen} ${words.locale} ${JSON.stringify(state.place)}`
    if (now === this.#drawn) return
    this.#say({ type: 'screen', screen, language: words.locale, moved: moved && this.#drawn !== '' })
    this.#drawn = now
  }

  /** The page cannot be drawn at all. */
  failed(): void {
    this.#gaveUp = true
    this.#measure()
    this.#fault({ code: 'load' })
  }

  /** A rulebook that is refused shows no screen at all; what the engine refuses later is one case, and the screen `failure` tells of it. */
  #tellOf(failure: Error | null, worked: boolean): void {
    const engine = failure?.name === 'EngineError'
    if (failure && !(engine && worked)) this.#fault({ code: engine ? 'rules' : 'load' })
    // What passes may come again, and is told again.
    if (!failure) for (const code of ['rules', 'load']) this.#told.delete(`${code} `)
  }

  give({ name, archive, files }: GivenPackage): void {
    if (!this.#port || !this.acceptsPackage) throw new Error('Nobody takes the package')
    this.#port.postMessage({ type: 'package', name, archive, files } satisfies Told)
  }

  /** Not before something is there to be seen: what stands here without this program is long, and soon gone. */
  #measure(): void {
    if (this.#measured || !this.#port) return
    this.#measured = true
    watchHeight(height => this.#say({ type: 'height', height }))
  }

  #answer({ port, origin }: Met): void {
    this.#port = port
    this.site = new URL(origin).host
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data)
    port.onmessageerror = () => this.#fault({ code: 'malformed' })
    this.#say({ type: 'connected', version })
    this.#drawn = ''
    this.#ready = false
    if (this.#gaveUp) this.failed()
    if (this.#session) this.drawn(this.#session.state, false)
  }

  #hear(message: unknown): void {
    if (tooOften()) {
      this.#say({ type: 'error', code: 'flood' })
      this.acceptsPackage = false
      this.#port?.close()
      this.#port = null
      return
    }
    this.#told.clear()
    const said = own(message, 'turn')
    this.#turn = typeof said === 'number' ? said : null
    const wanted = readSettings(message, fault => this.#fault(fault))
    if (wanted) void this.#follow(wanted)
    else this.#fault({ code: 'malformed' })
  }

  async #follow(wanted: Wanted): Promise<void> {
    const { language, theme, acceptsPackage } = wanted
    const turn = (this.#newest += 1)
    this.acceptsPackage = acceptsPackage
    wear(theme, this.root, fault => this.#fault(fault))
    if (Object.keys(wanted.named).length + Object.keys(wanted.answers).length > 0) {
      const rules = await loadRules().catch(() => null)
      // Something else was wanted in the meantime: what was withdrawn must not come back.
      if (turn !== this.#newest) return
      if (rules) this.presets = presetsFrom(wanted, rules, fault => this.#fault(fault))
    } else this.presets = {}
    const changed = language !== this.language
    this.language = language
    this.#settled()
    const session = this.#session
    if (session && language && changed && session.state.words.locale !== language) await session.speak(language)
    else session?.set({})
  }

  /** Each once, until the page around wants something else. */
  #fault({ code, name }: { code: ErrorCode; name?: string }): void {
    const key = `${code} ${name ?? ''}`
    if (!this.#port || this.#told.has(key)) return
    this.#told.add(key)
    const turn = this.#turn
    this.#say({ type: 'error', code, ...(name === undefined ? {} : { name }), ...(turn === null ? {} : { turn }) })
  }

  #say(told: Told): void {
    this.#port?.postMessage(told)
  }
}

/** Alone in its tab this page is the full page. */
export function embedded(): Embedded | null {
  if (parent !== window) return new Embedded(document.documentElement)
  location.replace('./')
  return null
}
