/**
 * <shagym-assistant>: the assistant in a frame of its own origin, see docs/embedding.md. The page around can neither read it
 * nor be read by it; what both say to each other goes through one MessagePort.
 */

import { bare, own } from './bare.ts'
import { dress } from './dress.ts'
import { Line } from './line.ts'
import type { ErrorCode } from './protocol.ts'
import { passedOn, settingsOf } from './settings.ts'
import { languageOf, wordsIn } from './words.ts'

/** Outside of a browser the module can be imported, and defines nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** Nobody's page is taller; what says so is broken. */
const tallest = 100_000

/** With these the assistant is there and works. */
const mild: readonly string[] = ['value', 'contrast', 'malformed', 'storage']

const properties = ['answers', 'theme', 'language', 'assistant', 'acceptsPackage', ...passedOn] as const

export class ShagymAssistant extends Base {
  static readonly observedAttributes = ['assistant', 'language', 'lang', 'theme', 'accepts-package', ...passedOn]

  /** The folder that the assistant is in, where an element does not name its own. */
  static home: string | null = null

  readonly #root = this.attachShadow(bare({ mode: 'closed' }))
  readonly #notice = document.createElement('p')
  declare language: string | null
  declare assistant: string | null
  declare ground: string | null
  declare service: string | null
  declare provider: string | null
  declare region: string | null
  declare acceptsPackage: boolean
  #frame: HTMLIFrameElement | null = null
  #line: Line | null = null
  #answers: Record<string, unknown> | null = null
  #theme: Record<string, string> | null = null
  #telling = false
  #inserted = false
  /** What is told of in the notice: that it is not there at all goes before what is only left out. */
  #severe: ErrorCode | null = null
  #mild: ErrorCode | null = null
  #turn = 0

  get answers(): Record<string, unknown> | null {
    return this.#answers
  }
  /** Answers known already: facts of the rulebook. They are offered, and go nowhere before the person confirms them. */
  set answers(answers: Record<string, unknown> | null) {
    this.#answers = answers ?? null
    this.#changed()
  }

  get theme(): Record<string, string> | null {
    return this.#theme
  }
  set theme(theme: Record<string, string> | null) {
    this.#theme = theme ?? null
    this.#changed()
  }

  connectedCallback(): void {
    if (!this.#root.firstChild) {
      dress(this.#root)
      this.#notice.hidden = true
      this.#notice.setAttribute('role', 'status')
      this.#root.append(this.#notice)
    }
    // Set before this script had come: they are plain properties then, and stand before those of the class.
    for (const name of properties) {
      if (!Object.hasOwn(this, name)) continue
      const value: unknown = this[name]
      delete (this as Record<string, unknown>)[name]
      ;(this as Record<string, unknown>)[name] = value
    }
    this.#inserted = true
    this.#open()
  }

  disconnectedCallback(): void {
    this.#inserted = false
    this.#close()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#inserted || before === after) return
    if (name === 'assistant') {
      this.#close()
      this.#open()
    } else this.#changed()
  }

  /** The assistant's own address, also for the link to its full page. */
  get #home(): URL | null {
    const address = this.getAttribute('assistant') ?? ShagymAssistant.home
    if (address === null) return null
    try {
      const home = new URL('./', new URL(address, document.baseURI))
      return /^https?:$/.test(home.protocol) ? home : null
    } catch {
      return null
    }
  }

  get #language(): string | null {
    return languageOf(this.getAttribute('language')) ?? languageOf(this.closest('[lang]')?.getAttribute('lang'))
  }

  #open(): void {
    const home = this.#home
    this.#forget()
    if (!home) return this.#fail('address')
    const frame = document.createElement('iframe')
    frame.title = wordsIn(this.#language)['widget.title']
    // Browsers that cannot share warn of a feature that they do not know.
    frame.allow = 'share' in navigator ? 'clipboard-write; web-share' : 'clipboard-write'
    frame.referrerPolicy = 'no-referrer'
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox')
    frame.src = new URL('embed.html', home).href
    this.#line = new Line(frame, home, { told: message => this.#told(message), failed: code => this.#fail(code) })
    this.#frame = frame
    this.#root.append(frame)
  }

  #close(): void {
    this.#line?.close()
    this.#frame?.remove()
    this.#line = null
    this.#frame = null
  }

  /** Several changes in a row are one. */
  #changed(): void {
    if (!this.#line || this.#telling) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      this.#say()
    })
  }

  #say(): void {
    const turn = (this.#turn += 1)
    const wanted = this.getAttribute('language')
    const language = this.#language
    if (this.#frame) this.#frame.title = wordsIn(language)['widget.title']
    // Said anew, and told again if it still does not fit.
    if (this.#mild !== 'storage') this.#forget(this.#severe)
    if (wanted !== null && !languageOf(wanted)) this.#fail('value', 'language')
    try {
      this.#line?.say({ ...settingsOf(this, language, this.#theme, this.#answers), turn })
    } catch {
      this.#fail('value', 'answers')
      this.#line?.say({ ...settingsOf(this, language, null, null), turn })
    }
  }

  #told(message: unknown): void {
    const get = (name: string) => own(message, name)
    const [language, screen, height, code, name] = [get('language'), get('screen'), get('height'), get('code'), get('name')]
    switch (get('type')) {
      case 'connected':
        // Also after it had been given up: a slow network is none that is missing.
        if (this.#frame) this.#frame.hidden = false
        this.#forget()
        return this.#say()
      case 'ready':
        // What could not be loaded has come at a second try.
        this.#forget(null, this.#mild)
        return this.#fire('ready', { language })
      case 'screen':
        // A failure that has passed.
        if (screen !== 'failure') this.#forget(null, this.#mild)
        // The next step begins at its top, wherever the last one was left.
        if (get('moved') === true && this.getBoundingClientRect().top < 0) this.scrollIntoView()
        return this.#fire('screen', { screen, language })
      case 'height':
        if (typeof height !== 'number' || !(height > 0 && height < tallest) || !this.#frame) break
        this.#frame.style.height = `${height}px`
        return this.#fire('height', { height })
      case 'package':
        if (!(get('archive') instanceof Blob) || !Array.isArray(get('files'))) break
        return this.#fire('package', { name, archive: get('archive'), files: get('files') })
      case 'error':
        if (typeof code === 'string') return this.#fail(code as ErrorCode, typeof name === 'string' ? name : undefined, get('turn'))
    }
    this.#fail('malformed')
  }

  /** @param turn of the settings that it is about; what was wrong with former ones needs no notice any more */
  #fail(code: ErrorCode, name?: string, turn: unknown = this.#turn): void {
    const severe = !mild.includes(code)
    if (severe) this.#severe = code
    else if (code === 'storage' || turn === undefined || turn === this.#turn) this.#mild = code
    this.#show()
    // What our own page says of itself can be read there; what else is in the frame may be anything.
    if (code === 'unreachable' || code === 'blocked') this.#frame?.setAttribute('hidden', '')
    else if (severe && code !== 'rules' && code !== 'load') this.#close()
    this.#fire('error', name === undefined ? { code } : { code, name })
  }

  /** Takes back what the notice says, but for what still holds. */
  #forget(severe: ErrorCode | null = null, other: ErrorCode | null = null): void {
    if (severe === this.#severe && other === this.#mild) return
    this.#severe = severe
    this.#mild = other
    this.#show()
  }

  #show(): void {
    const told = this.#severe ?? this.#mild
    this.#notice.hidden = told === null
    if (told === null) return
    const words = wordsIn(this.#language)
    const text = this.#severe ? words['widget.failed'] : told === 'storage' ? words['widget.storage'] : words['widget.partly']
    this.#notice.replaceChildren(text)
    this.#notice.lang = this.#language ?? 'kk'
    const home = this.#home
    if (home) {
      const link = document.createElement('a')
      link.href = home.href
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
      link.textContent = words['widget.link']
      this.#notice.append(' ', link)
    }
  }

  /** Not before whoever has just put the element in could listen. */
  #fire(type: string, detail: object): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(type, bare({ detail: bare(detail) }))))
  }
}

for (const name of ['language', 'assistant', ...passedOn]) reflect(name, name)
reflect('acceptsPackage', 'accepts-package', true)

/** A property that is its attribute. */
function reflect(property: string, attribute: string, flag = false): void {
  const access: PropertyDescriptor & ThisType<Element> = bare({
    configurable: true,
    get(this: Element) {
      return flag ? this.hasAttribute(attribute) : this.getAttribute(attribute)
    },
    set(this: Element, value: unknown) {
      if (value === null || value === undefined || value === false) this.removeAttribute(attribute)
      else this.setAttribute(attribute, flag ? '' : String(value))
    },
  })
  Object.defineProperty(ShagymAssistant.prototype, property, access)
}

/** Makes the element known to the page; a second time it does nothing. */
export function define(home: string | null = ShagymAssistant.home): void {
  ShagymAssistant.home = home
  if (!customElements.get('shagym-assistant')) customElements.define('shagym-assistant', ShagymAssistant)
}
