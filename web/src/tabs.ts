/**
 * Several tabs of this page in one browser: a case is worked on in one of them at a time. The tab that has it holds a lock;
 * messages ask for it, and tell of what was deleted. Both stay inside this browser.
 */

type Message = { ask: string } | { gave: string } | { deleted: string } | { wiped: true } | { changed: true }

export interface TabEvents {
  /** Another tab wants this case: save it and let it go. False: it cannot be saved. */
  asked(id: string): Promise<boolean>
  /** Another tab took this case, because this one did not answer. */
  taken(id: string): void
  deleted(id: string): void
  wiped(): void
  changed(): void
}

/** How long a tab may take to save what it has. One that the browser has frozen never answers. */
const patience = 1500

const lockFor = (id: string) => `shagym ${id}`

export class Tabs {
  private held: string | null = null
  private letGo: (() => void) | null = null
  private channel: BroadcastChannel | null = null
  private answered: ((id: string) => void) | null = null

  constructor(private readonly events: TabEvents) {
    if (typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel('shagym')
    this.channel.addEventListener('message', ({ data }: MessageEvent<Message>) => void this.hear(data))
  }

  /** False when another tab has it. A browser without locks leaves it to the count of the writings. */
  hold(id: string, steal = false): Promise<boolean> {
    if (this.held === id) return Promise.resolve(true)
    this.release()
    if (!('locks' in navigator)) return Promise.resolve(true)
    return new Promise(resolve => {
      const kept = navigator.locks.request(lockFor(id), steal ? { steal } : { ifAvailable: true }, lock => {
        resolve(lock !== null)
        if (!lock) return undefined
        this.held = id
        return new Promise<void>(done => (this.letGo = done))
      })
      kept.catch((error: unknown) => {
        // Pages opened as files have no locks; then every case can be had.
        resolve(true)
        if (!(error instanceof DOMException && error.name === 'AbortError') || this.held !== id) return
        this.held = null
        this.letGo = null
        this.events.taken(id)
      })
    })
  }

  /** Asks the tab that has the case to save it, and takes it. */
  async take(id: string): Promise<void> {
    const given = new Promise<void>(done => {
      this.answered = other => other === id && done()
      setTimeout(done, patience)
    })
    this.say({ ask: id })
    await given
    this.answered = null
    if (!(await this.hold(id))) await this.hold(id, true)
  }

  release(): void {
    this.letGo?.()
    this.letGo = null
    this.held = null
  }

  say(message: Message): void {
    this.channel?.postMessage(message)
  }

  private async hear(message: Message): Promise<void> {
    if ('ask' in message && message.ask === this.held) {
      if (!(await this.events.asked(message.ask))) return
      this.release()
      this.say({ gave: message.ask })
    } else if ('gave' in message) this.answered?.(message.gave)
    else if ('deleted' in message) this.events.deleted(message.deleted)
    else if ('wiped' in message) this.events.wiped()
    else if ('changed' in message) this.events.changed()
  }
}
