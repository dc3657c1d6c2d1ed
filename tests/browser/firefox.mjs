// Stock Firefox, driven over its own protocol (Marionette: JSON over TCP), so that nothing has to be installed beside it. A page
// here does as much of what Playwright's does as fill.mjs asks for.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const executable = process.env.FIREFOX ?? '/usr/bin/firefox-esr'
export const hasFirefox = existsSync(executable)

const preferences = downloads => ({
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
})

/** One connection: numbered commands, each answer with the number of its command. */
async function connect(port) {
  const socket = net.connect(port, '127.0.0.1')
  await new Promise((done, fail) => socket.once('connect', done).once('error', fail))
  const waiting = new Map()
  let read = Buffer.alloc(0)
  let last = 0
  socket.on('data', piece => {
    read = Buffer.concat([read, piece])
    for (;;) {
      const colon = read.indexOf(':')
      const length = Number(read.subarray(0, colon))
      if (colon < 0 || read.length < colon + 1 + length) return
      const message = JSON.parse(read.subarray(colon + 1, colon + 1 + length))
      read = read.subarray(colon + 1 + length)
      // The first message greets; it answers nothing.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message
      const { done, fail } = waiting.get(id)
      waiting.delete(id)
      if (error) fail(new Error(`${error.error}: ${error.message}`))
      else done(result?.value ?? result)
    }
  })
  const ask = (command, parameters = {}) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      const text = JSON.stringify([0, last, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  return { ask, end: () => socket.destroy() }
}

/** What a person does, done by script: Firefox tells the page of it as of the person's own doing. */
class Page {
  constructor(ask) {
    this.ask = ask
  }

  goto = url => this.ask('WebDriver:Navigate', { url })
  reload = () => this.ask('WebDriver:Refresh')

  async evaluate(work, ...given) {
    const script = `const [given, answer] = arguments; Promise.resolve().then(() => (${work})(...given)).then(value => answer({ value: value ?? null }), error => answer({ error: String(error && error.stack || error) }))`
    const { value, error } = await this.ask('WebDriver:ExecuteAsyncScript', { script, args: [given], scriptTimeout: 120_000 })
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

export async function openFirefox() {
  const profile = mkdtempSync(path.join(tmpdir(), 'shagym-firefox-'))
  const downloads = mkdtempSync(path.join(tmpdir(), 'shagym-downloads-'))
  const lines = Object.entries(preferences(downloads)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'))
  const browser = spawn(executable, ['--headless', '--marionette', '--profile', profile, '--no-remote'], { stdio: 'ignore', env: { ...process.env, HOME: profile } })
  const ended = new Promise(done => browser.once('exit', done))
  const portFile = path.join(profile, 'MarionetteActivePort')
  const close = async connection => {
    connection?.end()
    browser.kill()
    await ended
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    for (const end = Date.now() + 60_000; !existsSync(portFile) || readFileSync(portFile, 'utf8') === ''; await pause(100)) {
      if (Date.now() > end) throw new Error('Firefox does not start')
    }
    const connection = await connect(Number(readFileSync(portFile, 'utf8')))
    await connection.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } })
    return { page: new Page(connection.ask), downloads, close: () => close(connection) }
  } catch (error) {
    await close()
    throw error
  }
}
