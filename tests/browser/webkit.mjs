// WebKitGTK's own small browser, driven by its WebDriver over HTTP. It wants a screen, so one is made for it (Xvfb).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DrivenPage } from './driven.mjs'

const browser = ['4.1', '4.0', '6.0'].map(version => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`).find(file => existsSync(file))
const driver = '/usr/bin/WebKitWebDriver'
const screens = '/usr/bin/Xvfb'
export const hasWebKit = browser !== undefined && existsSync(driver) && existsSync(screens)

/** Longer than any script of ours takes; a driver that hangs must not hang the tests. */
const patience = 150_000

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** A screen of its own: Xvfb chooses a free number and says which. */
async function openScreen() {
  const screen = spawn(screens, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(screen.stdio[3], 'data')
  return { screen, display: `:${String(number).trim()}` }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** Sends a command and returns its value. */
async function call(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(patience) })
  const { value } = await answer.json()
  if (value?.error) throw new Error(`${value.error}: ${value.message}`)
  return value
}

export async function openWebKit() {
  const home = mkdtempSync(path.join(tmpdir(), 'shagym-webkit-'))
  const downloads = path.join(home, 'Downloads')
  for (const folder of [downloads, path.join(home, '.config')]) mkdirSync(folder)
  writeFileSync(path.join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n')
  const { screen, display } = await openScreen()
  const port = await freePort()
  const env = {
    ...process.env,
    DISPLAY: display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // The name is WebKit's own warning; the only page it opens is ours.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  const running = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env })
  let session
  const close = async () => {
    if (session) await call(session, 'DELETE').catch(() => undefined)
    await stop(running)
    await stop(screen)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const base = `http://127.0.0.1:${port}/session`
    const options = { binary: browser, args: ['--automation'] }
    const wanted = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 120_000 } } } }
    for (const end = Date.now() + 30_000; !session; await pause(100)) {
      const made = await call(base, 'POST', wanted).catch(error => {
        // The driver does not listen yet.
        if (error.cause?.code !== 'ECONNREFUSED' || Date.now() > end) throw error
      })
      if (made) session = `${base}/${made.sessionId}`
    }
    const page = new DrivenPage({
      navigate: url => call(`${session}/url`, 'POST', { url }),
      script: (script, args) => call(`${session}/execute/async`, 'POST', { script, args }),
    })
    return { page, downloads, close }
  } catch (error) {
    await close()
    throw error
  }
}
