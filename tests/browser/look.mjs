// What holds for every screen, whatever it shows: accessible (axe-core), no scrolling sideways on a telephone or a desk,
// marked with its language, focus where it belongs. Pictures of all screens are kept in build/screenshots.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { large, small } from './visit.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = fileURLToPath(new URL('../../build/screenshots/', import.meta.url))
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds, one line for each. It goes in through the debugger, so the page's own policy stays as strict as it is.
 * @param runOnly these rules instead of all that WCAG 2.2 AA and good practice ask for
 */
export async function violations(page, runOnly = tags) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axe};0`)
  const found = await page.evaluate(run => axe.run(document, { runOnly: run, resultTypes: ['violations'] }).then(result => result.violations), runOnly)
  return found.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`)
}

export async function assertNoSidewaysScroll(page, name) {
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
  assert.ok(wide <= room, `${name} is ${wide} wide, the window ${room}`)
}

async function assertLanguage({ page, language }, name) {
  const { root, others, title } = await page.evaluate(() => ({
    root: document.documentElement.lang,
    others: Array.from(document.querySelectorAll('[lang]'), element => element.lang),
    title: document.title,
  }))
  assert.equal(root, language, name)
  assert.deepEqual(others.filter(each => !['kk', 'ru', 'en'].includes(each)), [], name)
  assert.notEqual(title, '', name)
}

export async function assertFocus(page, id) {
  assert.equal(await page.evaluate(() => document.activeElement?.id), id)
}

/** @param name of the screen, also of its pictures */
export async function look(visit, name) {
  const { page, language, viewport } = visit
  await assertLanguage(visit, name)
  assert.deepEqual(await violations(page), [], name)
  for (const size of [small, large]) {
    await page.setViewportSize(size)
    await assertNoSidewaysScroll(page, name)
    const folder = `${shots}${language}-${size.width}`
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  await page.setViewportSize(viewport)
}
