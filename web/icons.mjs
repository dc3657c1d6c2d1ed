// Draws what an installed page needs and no build can make by itself: icons in the sizes that systems ask for, one with room to be cut
// round, and pictures of the page for the dialogue that installs it.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serve } from '../scripts/serve.mjs'
import { openChromium } from '../tests/browser/chromium.mjs'
import { icons, screenshots } from './manifest.mjs'

const to = path.resolve(import.meta.dirname, 'public')
const save = (name, bytes) => writeFile(path.join(to, name), bytes)

async function drawIcons(page) {
  const svg = (await readFile(path.join(to, 'icon.svg'))).toString('base64')
  for (const { name, size, room } of icons) {
    await page.setViewportSize({ width: size, height: size })
    const inner = Math.round(size * (1 - room))
    await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${room > 0 ? '#0d5c57' : 'transparent'}"><img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${svg}">`)
    await save(name, await page.screenshot({ omitBackground: true }))
  }
}

async function drawPages(page) {
  const server = await serve()
  for (const { name, width, height } of screenshots) {
    await page.setViewportSize({ width, height })
    await page.goto(server.url)
    await page.waitForSelector('.start .disclaimer')
    await save(name, await page.screenshot())
  }
  await server.close()
}

if (process.argv[1] === import.meta.filename) {
  const { page, close } = await openChromium({ locale: 'kk-KZ', colorScheme: 'light', reducedMotion: 'reduce' })
  await drawIcons(page)
  await drawPages(page)
  await close()
}
