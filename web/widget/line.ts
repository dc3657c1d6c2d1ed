/** The way to the framed page: opened when it says hello, one port for each time that it is loaded. */

import { bare, own } from './bare.ts'
import { floodGate } from './flood.ts'
import { hello, patience, version, type Connect, type ErrorCode, type Settings } from './protocol.ts'

/** How long the frame may be silent once it has loaded something, and altogether. */
const silence = { loaded: 6_000, altogether: 30_000 }

export interface LineEvents {
  told(message: unknown): void
  failed(code: ErrorCode): void
}

export class Line {
  #port: MessagePort | null = null
  #waiting = 0
  #blocked = false
  #loads = 0
  #hellos = 0
  readonly #frame: HTMLIFrameElement
  readonly #home: URL
  readonly #events: LineEvents
  readonly #tooOften = floodGate(patience.settings, patience.span)

  constructor(frame: HTMLIFrameElement, home: URL, events: LineEvents) {
    this.#frame = frame
    this.#home = home
    this.#events = events
    addEventListener('message', this.#hear)
    document.addEventListener('securitypolicyviolation', this.#violated)
    frame.addEventListener('load', this.#loaded)
    this.#expect(silence.altogether)
  }

  close(): void {
    clearTimeout(this.#waiting)
    removeEventListener('message', this.#hear)
    document.removeEventListener('securitypolicyviolation', this.#violated)
    this.#frame.removeEventListener('load', this.#loaded)
    this.#hangUp()
  }

  /** Throws for what cannot be cloned. */
  say(settings: Settings): void {
    this.#port?.postMessage(settings)
  }

  #hangUp(): void {
    if (this.#port) this.#port.onmessage = null
    this.#port?.close()
    this.#port = null
  }

  #expect(within: number): void {
    clearTimeout(this.#waiting)
    this.#waiting = window.setTimeout(() => this.#events.failed(this.#blocked ? 'blocked' : 'unreachable'), within)
  }

  // A page that says nothing is an error page of the browser, or not ours.
  #loaded = (): void => {
    this.#loads += 1
    if (this.#hellos < this.#loads) this.#expect(silence.loaded)
  }

  #violated = (event: SecurityPolicyViolationEvent): void => {
    if (this.#port || !/^(frame|child|default)-src/.test(event.effectiveDirective)) return
    if (!event.blockedURI.startsWith(this.#home.origin)) return
    this.#blocked = true
    this.#expect(0)
  }

  #hear = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== this.#frame.contentWindow || event.origin !== this.#home.origin || event.data !== hello) return
    if (this.#tooOften()) return this.#events.failed('flood')
    clearTimeout(this.#waiting)
    this.#hellos += 1
    this.#hangUp()
    const { port1, port2 } = new MessageChannel()
    const gate = floodGate(patience.told, patience.span)
    this.#port = port1
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (gate()) {
        this.#hangUp()
        this.#events.failed('flood')
      } else if (typeof own(data, 'type') === 'string') this.#events.told(data)
      else this.#events.failed('malformed')
    }
    const connect: Connect = bare({ shagym: 'connect', versions: [version] })
    this.#frame.contentWindow?.postMessage(connect, this.#home.origin, [port2])
  }
}
