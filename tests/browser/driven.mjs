// A page in a browser that Playwright does not drive: W3C WebDriver commands, by whatever way `ask` sends them. It does as much of
// what Playwright's page does as fill.mjs and walk-driven.mjs ask for.
import { setTimeout as pause } from 'node:timers/promises'

/** What a person does, done by script: the browser tells the page of it as of the person's own doing. */
export class DrivenPage {
  /** @param ask { navigate, script }: each returns a promise */
  constructor(ask) {
    this.ask = ask
  }

  goto = url => this.ask.navigate(url)

  /** As the page's own reload: Firefox's command of this name goes past the service worker. */
  async reload() {
    await this.evaluate(() => {
      window.leaving = true
      setTimeout(() => window.location.reload())
    })
    const arrived = () => document.readyState === 'complete' && !window.leaving
    // Between the two pages there is nothing to ask.
    for (const end = Date.now() + 30_000; !(await this.evaluate(arrived).catch(() => false)); await pause(50)) {
      if (Date.now() > end) throw new Error('the page does not come back')
    }
  }

  async evaluate(work, ...given) {
    const script = `const [given, answer] = arguments; Promise.resolve().then(() => (${work})(...given)).then(value => answer({ value: value ?? null }), error => answer({ error: String(error && error.stack || error) }))`
    const { value, error } = await this.ask.script(script, [given])
    if (error) throw new Error(error)
    return value
  }

  $ = selector => this.evaluate(given => document.querySelector(given) !== null || null, selector)
  $eval = (selector, work) => this.evaluate(`selector => (${work})(document.querySelector(selector))`, selector)
  $$eval = (selector, work) => this.evaluate(`selector => (${work})([...document.querySelectorAll(selector)])`, selector)
  textContent = selector => this.$eval(selector, element => element.textContent)

  async waitForSelector(selector, limit = 20_000) {
    for (const end = Date.now() + limit; Date.now() < end; await pause(50)) if (await this.$(selector)) return
    throw new Error(`${selector} does not come: ${await this.textContent('body')}`)
  }

  async click(selector) {
    await this.waitForSelector(selector)
    await this.$eval(selector, element => element.click())
  }

  async check(selector) {
    await this.waitForSelector(selector)
    await this.$eval(selector, element => element.checked || element.click())
  }

  async fill(selector, text) {
    await this.waitForSelector(selector)
    const write = (given, value) => {
      const element = document.querySelector(given)
      element.focus()
      element.value = value
      element.dispatchEvent(new Event('input', { bubbles: true }))
      element.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await this.evaluate(write, selector, text)
  }

  selectOption = (selector, value) => this.fill(selector, value)

  setInputFiles(selector, files) {
    const choose = (given, all) => {
      const transfer = new DataTransfer()
      for (const { name, text } of all) transfer.items.add(new File([Uint8Array.from(atob(text), sign => sign.charCodeAt(0))], name))
      const element = document.querySelector(given)
      element.files = transfer.files
      element.dispatchEvent(new Event('change', { bubbles: true }))
    }
    return this.evaluate(choose, selector, files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') })))
  }
}
