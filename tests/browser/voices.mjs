// Voices for Chromium, which has none of its own here: an extension that speaks, and notes what it was given. The browser's own
// queue and events are between it and the page, as with the voices of a device.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flags } from './chromium.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'shagym-voices-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const event_types = ['start', 'end', 'error']
writeFileSync(
  path.join(folder, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'Voices',
    version: '1',
    permissions: ['ttsEngine'],
    background: { service_worker: 'speak.js' },
    tts_engine: {
      voices: [
        { voice_name: 'here', lang: 'ru-RU', event_types },
        { voice_name: 'far away', lang: 'kk-KZ', remote: true, event_types },
      ],
    },
  }),
)
writeFileSync(
  path.join(folder, 'speak.js'),
  `globalThis.spoken = []
globalThis.stopped = 0
globalThis.mood = 'speaks'
chrome.ttsEngine.onSpeak.addListener((text, { voiceName }, tell) => {
  spoken.push([text, voiceName])
  tell({ type: 'start', charIndex: 0 })
  if (mood === 'fails') tell({ type: 'error', errorMessage: 'no' })
  else if (mood === 'speaks') tell({ type: 'end', charIndex: text.length })
})
chrome.ttsEngine.onStop.addListener(() => { stopped += 1 })
`,
)

/** Options of a visit in which the browser has these voices. */
export const withVoices = {
  args: [...flags, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
}

/** The extension's side, once it runs. */
export const speakerOf = async ({ context }) => context.serviceWorkers().find(worker => worker.url().startsWith('chrome-extension:')) ?? context.waitForEvent('serviceworker')
