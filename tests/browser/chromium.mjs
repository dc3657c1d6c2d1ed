// One Chromium with a profile folder of its own, which is gone when it is closed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser over a profile folder that may have been used before. */
export const launch = (profile, options = {}) =>
  chromium.launchPersistentContext(profile, { executablePath, headless: true, chromiumSandbox: false, args: flags, ...options })

/** @param options of Playwright's launchPersistentContext: locale, viewport, proxy ...; `preferences`: of the browser itself */
export async function openChromium({ preferences, ...options } = {}) {
  const profile = mkdtempSync(path.join(tmpdir(), 'shagym-profile-'))
  if (preferences) {
    mkdirSync(path.join(profile, 'Default'))
    writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  }
  const context = await launch(profile, options)
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
