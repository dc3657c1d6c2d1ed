// The browsers of this computer, each opened on one address in a profile of its own. No driver is needed: the page tells the
// server itself. `open` returns what closes it; `missing` says what to install.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

function started(program, options, env = {}) {
  return spawn(program, options, { stdio: 'ignore', env: { ...process.env, ...env }, detached: true })
}

/** The program and everything it started. */
function stop(child) {
  return new Promise(resolve => {
    child.once('exit', resolve)
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
      resolve()
    }
  })
}

function withProfile(open) {
  return url => {
    const profile = mkdtempSync(path.join(tmpdir(), 'shagym-engine-'))
    const children = open(url, profile)
    return async () => {
      await Promise.all(children.map(stop))
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

const inPath = name => ['/usr/bin', '/usr/local/bin'].map(folder => path.join(folder, name)).find(file => existsSync(file)) ?? null

const chromium = process.env.CHROMIUM ?? inPath('chromium')
const firefox = process.env.FIREFOX ?? inPath('firefox-esr') ?? inPath('firefox')
const webkit = ['4.1', '4.0', '6.0'].map(version => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`).find(file => existsSync(file)) ?? null
const display = inPath('Xvfb')

/** Firefox asks for many things at its first start. */
const quiet = [
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.aboutwelcome.enabled', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['datareporting.policy.firstRunURL', ''],
  ['app.update.auto', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
]

export const browsers = [
  {
    name: 'Chromium',
    missing: chromium ? null : 'chromium',
    agent: /Chrome\//,
    open: withProfile((url, profile) => [
      started(chromium, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', `--user-data-dir=${profile}`, url], { TZ: 'Pacific/Auckland' }),
    ]),
  },
  {
    name: 'Firefox',
    missing: firefox ? null : 'firefox-esr',
    agent: /Firefox\//,
    open: withProfile((url, profile) => {
      writeFileSync(path.join(profile, 'user.js'), quiet.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)})\n`).join(''))
      return [started(firefox, ['--headless', '--no-remote', '--profile', profile, url], { HOME: profile, TZ: 'America/Los_Angeles' })]
    }),
  },
  {
    name: 'WebKitGTK',
    missing: webkit && display ? null : 'webkit2gtk-driver xvfb',
    agent: /AppleWebKit\/(?!.*Chrome)/,
    open: withProfile((url, profile) => {
      const screen = `:${90 + (process.pid % 900)}`
      const env = {
        DISPLAY: screen,
        HOME: profile,
        XDG_RUNTIME_DIR: profile,
        XDG_DATA_HOME: profile,
        XDG_CACHE_HOME: path.join(profile, 'cache'),
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        // The name is WebKit's own warning; the only page it opens is ours.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        TZ: 'Asia/Almaty',
      }
      const screens = started(display, [screen, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'])
      // It waits for its display no longer than a moment.
      const browser = started('/bin/sh', ['-c', 'for i in 1 2 3 4 5 6 7 8 9 10; do [ -e "/tmp/.X11-unix/X${DISPLAY#:}" ] && break; sleep 0.5; done; exec "$0" "$1"', webkit, url], env)
      return [browser, screens]
    }),
  },
]
