// What holds for every screen in every window, theme and size of text: axe finds nothing, nothing runs out at the side or is
// cut off, everything can be hit, and the focus is seen. Pictures of it are kept in build/screens.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { violations } from './look.mjs'
import { long } from './visit.mjs'

const folder = fileURLToPath(new URL('../../build/screens/', import.meta.url))

export const telephone = { width: 360, height: 640 }
export const desk = { width: 1280, height: 800 }
/** A window of 1280 pixels at 400 %. */
const zoomed = { width: 320, height: 256 }

/** The text alone, as a browser's setting for larger text does it; runs in the page. */
const enlarge = percent => (document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`)

/** What runs out at the side of the window, and text that its own box cuts off; runs in the page. */
function outside() {
  const room = document.documentElement.clientWidth
  const wide = document.documentElement.scrollWidth
  const found = wide > room ? [`the page is ${wide} wide, the window ${room}`] : []
  const hides = overflow => overflow === 'hidden' || overflow === 'clip'
  for (const element of document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, label, legend, button, summary, caption, th, td, span')) {
    if (element.closest('.hidden-text') || element.querySelector('.hidden-text') || !element.checkVisibility()) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const cut = (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    if (cut) found.push(`cut off: ${element.textContent.slice(0, 60)}`)
  }
  return found
}

/** What can be pressed and is smaller than 24 by 24, links within a text excepted; and main controls below 44 pixels. Runs in the page. */
function tooSmall() {
  const within = element => getComputedStyle(element).display === 'inline' || element.closest('p, dd, li, td')?.textContent.trim() !== element.textContent.trim()
  const boxOf = element => (element.matches('[type=radio], [type=checkbox]') ? (element.closest('.option, label') ?? element) : element).getBoundingClientRect()
  const main = '.button, .line, .option input, summary, .languages button, .brand, .back'
  return [...document.querySelectorAll('a, button, input, select, textarea, summary, label.button')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden-text, .skip'))
    .filter(element => !(element.matches('a, .link') && within(element)))
    .filter(element => {
      const { width, height } = boxOf(element)
      return element.matches(main) ? height < 44 || width < 44 : height < 24 || width < 24
    })
    .map(element => `${element.textContent.trim() || element.id || element.name}: ${boxOf(element).width} x ${boxOf(element).height}`)
}

/** The ring around whatever has the focus; runs in the page. */
function ring() {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.closest('.option:focus-within') ?? document.activeElement)
  return [outlineStyle, parseFloat(outlineWidth) >= 2]
}

/** Both themes, in one language at least: colours are the same in all. */
const themesIn = language => (long || language === 'ru' ? ['dark', 'light'] : ['light'])

/** What axe finds, in each theme. */
export async function coloursOf({ page, language }) {
  const lines = []
  for (const colorScheme of themesIn(language)) {
    await page.emulateMedia({ colorScheme })
    lines.push(...(await violations(page)).map(line => `${colorScheme}: ${line}`))
  }
  return lines
}

/** On a telephone, on a desk, at 400 %, and with text twice as large on both. */
async function fitOf({ page }) {
  const lines = []
  for (const [size, percent] of [[zoomed, 100], [telephone, 100], [telephone, 200], [desk, 200], [desk, 100]]) {
    await page.setViewportSize(size)
    await page.evaluate(enlarge, percent)
    const found = await page.evaluate(outside)
    lines.push(...found.map(line => `${size.width} pixels, text of ${percent} %: ${line}`))
  }
  await page.setViewportSize(telephone)
  return lines
}

async function movementOf({ page }) {
  const { moving, scrolling } = await page.evaluate(() => ({ moving: document.getAnimations().length, scrolling: getComputedStyle(document.documentElement).scrollBehavior }))
  return [...(moving > 0 ? ['something moves'] : []), ...(scrolling === 'auto' ? [] : [`scrolls ${scrolling}`])]
}

async function forcedColoursOf({ page }) {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('Tab')
  const [style, wide] = await page.evaluate(ring)
  await page.emulateMedia({ forcedColors: 'none' })
  return style === 'solid' && wide ? [] : ['forced colours: the focus is not seen']
}

/** Where a part of the page lies; runs in the page. */
function boxOf(selector) {
  const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect()
  return { x: left + scrollX, y: top + scrollY, width, height }
}

/** On a telephone and on a desk. @param part of the page; without it the whole page */
export async function keepPicture({ page, language }, name, part) {
  for (const size of [telephone, desk]) {
    await page.setViewportSize(size)
    for (const colorScheme of themesIn(language)) {
      await page.emulateMedia({ colorScheme })
      const at = `${folder}${language}-${size.width}-${colorScheme}`
      mkdirSync(at, { recursive: true })
      const clip = part && (await page.evaluate(boxOf, part))
      await page.screenshot({ path: `${at}/${name}.png`, fullPage: true, ...(clip ? { clip } : {}) })
    }
  }
  await page.setViewportSize(telephone)
}

/** All that is wrong with the screen that is shown, one line for each. @param picture whether its pictures are kept */
export async function flawsOf(run, name, { picture = false } = {}) {
  const { page } = run
  await page.setViewportSize(telephone)
  const lines = [...(await coloursOf(run)), ...(await page.evaluate(tooSmall)).map(line => `too small to be hit: ${line}`), ...(await fitOf(run)), ...(await movementOf(run))]
  if (picture) await keepPicture(run, name)
  lines.push(...(await forcedColoursOf(run)))
  return lines.map(line => `${name}: ${line}`)
}
