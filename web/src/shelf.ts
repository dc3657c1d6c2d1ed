/**
 * The cases of this device and the one that is open in this tab: begun, opened, renamed, deleted, taken over from another tab
 * or from a file; and nothing of them kept, when the person wants that.
 */

import { emptyCase, isBegun, newId, type Case } from './case.ts'
import type { Draft, Storage } from './draft.ts'
import { languagesOf } from './locales.ts'
import { places, type Place } from './places.ts'
import type { Session } from './session.ts'
import type { State } from './state.ts'
import { Tabs } from './tabs.ts'

export class Shelf {
  private readonly tabs: Tabs

  constructor(
    private readonly session: Session,
    readonly draft: Draft,
  ) {
    this.tabs = new Tabs({
      asked: id => this.giveAway(id),
      taken: id => this.lose(id),
      deleted: id => void (id === this.session.state.given.id && this.close('deleted')),
      wiped: () => void this.forget('wiped'),
      changed: () => void this.refresh(),
    })
    draft.become(session.state.given.id)
    addEventListener('beforeunload', event => {
      // Closing the page would lose the answers: let the browser ask first.
      if (this.unsaved) event.preventDefault()
    })
    // A page that comes back from the browser's memory would show what nobody was to see.
    addEventListener('pageshow', event => event.persisted && session.state.storage === 'off' && location.reload())
  }

  /** Only the memory of this tab holds the case: another one would take its place. */
  get unsaved(): boolean {
    const { storage, given } = this.session.state
    return storage !== 'kept' && isBegun(given)
  }

  /** What this device holds, and the newest of it. */
  async refresh(): Promise<void> {
    this.session.set({ listed: await this.draft.list() })
  }

  /** A new case beside those that are here. */
  async begin(): Promise<void> {
    if (isBegun(this.session.state.given)) await this.close(null)
    void this.tabs.hold(this.session.state.given.id)
    this.session.go({ at: 'next' })
  }

  /** Another of the cases that are here. @param take also when another tab has it */
  async openCase(id: string, take = false, then: Place | null = null): Promise<void> {
    if (await this.fetchCase(id, take)) then ? this.session.go(then) : this.session.resume()
    else if (this.session.state.elsewhere === null) this.session.go({ at: 'start' })
  }

  async rename(id: string, name: string): Promise<void> {
    const change = { name: name.trim() === '' ? null : name.trim() }
    if (id === this.session.state.given.id) {
      this.session.keep({ ...this.session.state.given, ...change })
      await this.draft.flush()
    } else await this.draft.change(id, change)
    this.tabs.say({ changed: true })
    await this.refresh()
  }

  async remove(id: string): Promise<void> {
    if (id === this.session.state.given.id) return this.erase()
    await this.draft.remove(id)
    this.tabs.say({ deleted: id })
    this.tabs.say({ changed: true })
    await this.refresh()
  }

  /** Deletes this case: nothing of it stays, neither here nor in the browser's storage. */
  async erase(): Promise<void> {
    const { id } = this.session.state.given
    await this.draft.remove(id)
    this.tabs.say({ deleted: id })
    await this.close(null)
    this.tabs.say({ changed: true })
    places.replace({ at: 'start' }, this.session.state.given.id)
    this.session.go({ at: 'start' }, 'travelled')
  }

  /** A case from a file, beside those that are here. @param files bytes of its documents; those of a package are attached afterwards */
  async add(given: Case, files: ReadonlyMap<string, ArrayBuffer> = new Map()): Promise<void> {
    await this.close(null)
    const known = this.session.state.listed.cases.some(kept => kept.given.id === given.id)
    const own = known ? { ...given, id: newId() } : given
    this.draft.become(own.id)
    void this.tabs.hold(own.id)
    // Bytes first: a draft never names a file that it does not hold.
    for (const [id, bytes] of files) await this.session.attachments.store(id, bytes)
    this.session.keep({ ...own, letterLocale: null })
    await this.session.speak(given.locale)
    if (given.letterLocale) await this.session.writeLetterIn(given.letterLocale)
    places.replace(this.session.state.place, own.id)
    await this.draft.flush()
    await this.refresh()
  }

  storageIs(storage: Storage): void {
    const { storage: before } = this.session.state
    if (storage === before || before === 'off') return
    this.session.set({ storage })
    // There is room again: what was kept in memory follows.
    if (storage === 'kept') void this.session.attachments.storeRest()
  }

  /** What was typed here lives on in a case of its own. */
  split(copy: Case): void {
    void this.tabs.hold(copy.id)
    this.session.set({ given: { ...this.session.state.given, id: copy.id }, event: 'split' })
    places.replace(this.session.state.place, copy.id)
  }

  /** From now on nothing is written on this device; what lies there already stays. */
  async keepNothing(): Promise<void> {
    await this.close(null)
    await this.draft.keepNothing()
    this.session.set({ listed: { cases: [], damaged: [] } })
  }

  /** A new database in the place of one that cannot be read; the case that is open goes into it. */
  async renewStore(drop: () => Promise<void>): Promise<void> {
    const { given } = this.session.state
    try {
      await drop()
    } catch (error) {
      return this.session.fail(error)
    }
    this.draft.become(given.id)
    this.session.merge({ storage: 'kept' })
    this.session.keep(given)
    await this.draft.flush()
    await this.session.attachments.storeRest()
    await this.refresh()
  }

  /** Nothing stays on this device: no case, no file, no copy of the page. */
  async wipe(work: () => Promise<void>): Promise<void> {
    this.tabs.say({ wiped: true })
    await this.forget('wiped')
    await work()
  }

  private async forget(event: State['event']): Promise<void> {
    await this.draft.keepNothing()
    this.session.merge({ listed: { cases: [], damaged: [] } })
    await this.close(event)
    places.replace({ at: 'start' }, this.session.state.given.id)
  }

  /** Leaves the case as it is stored, with an empty one in its place. */
  private async close(event: State['event']): Promise<void> {
    this.session.attachments.stop()
    await this.session.attachments.settled
    if (event === null) await this.draft.flush()
    this.tabs.release()
    this.session.attachments.forgetAll()
    const given = emptyCase(this.session.state.given.locale)
    this.draft.become(given.id)
    this.session.merge({ given, dropped: 0, failure: null })
    if (event === null) return
    this.session.go({ at: 'start' }, 'travelled')
    this.session.set({ event })
  }

  /** False when there is no such case, or another tab has it. */
  async fetchCase(id: string, take = false): Promise<boolean> {
    if (id === this.session.state.given.id) return true
    if (this.unsaved) return false
    await this.close(null)
    if (take) await this.tabs.take(id)
    else if (!(await this.tabs.hold(id))) {
      this.session.set({ elsewhere: id }, { on: 'title' })
      return false
    }
    const given = await this.draft.open(id)
    if (!given) {
      // Nothing was typed before a reload, or the case was deleted: the same id, so that history still leads here.
      this.draft.become(id)
      this.session.merge({ given: { ...this.session.state.given, id } })
      return false
    }
    this.session.merge({ given: { ...given, locale: this.session.state.given.locale } })
    await this.session.consultation.learn(languagesOf(given.letterLocale ?? given.locale))
    return true
  }

  private async giveAway(id: string): Promise<boolean> {
    await this.draft.flush()
    if (this.draft.unsaved) return false
    this.lose(id)
    return true
  }

  private lose(id: string): void {
    // What could not be saved stays, as a case of its own.
    if (this.draft.unsaved) return this.split(this.draft.part(this.session.state.given))
    void this.close(null).then(() => this.session.set({ elsewhere: id }))
  }
}
