// Stock Firefox, driven over its own protocol (Marionette: JSON over TCP), so that nothing has to be installed beside it.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DrivenPage } from './driven.mjs'

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
    const page = new DrivenPage({
      navigate: url => connection.ask('WebDriver:Navigate', { url }),
      script: (script, args) => connection.ask('WebDriver:ExecuteAsyncScript', { script, args, scriptTimeout: 120_000 }),
    })
    return { page, downloads, close: () => close(connection) }
  } catch (error) {
    await close()
    throw error
  }
}
