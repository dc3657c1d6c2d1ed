// What holds for a host's page with the assistant in it: accessible (axe-core) around and inside, no scrolling sideways.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { framesOf } from './stage.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = fileURLToPath(new URL('../../build/screenshots/embed/', import.meta.url))
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(frame) {
  await frame.evaluate(`${axe};0`)
  const found = await frame.evaluate(run => axe.run(document, { runOnly: run, iframes: false }).then(result => result.violations), tags)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

export async function look(run, name) {
  const { page } = run
  for (const frame of [page.mainFrame(), ...framesOf(run)]) assert.deepEqual(await violations(frame), [], `${name} ${frame.url()}`)
  mkdirSync(shots, { recursive: true })
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    for (const frame of framesOf(run)) await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1)
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
    assert.ok(wide <= room, `${name} is ${wide} wide, the window ${room}`)
    await page.screenshot({ path: `${shots}${name}-${width}.png`, fullPage: true })
  }
}
