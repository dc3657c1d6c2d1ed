// What people need who zoom, who see other colours, who want no movement, who press with a trembling hand, and who hear the page:
// on every kind of screen. axe-core and the walk with the keyboard alone are in look.mjs and walks.test.mjs.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { heard } from './heard.mjs'
import { look } from './look.mjs'
import { resume, without } from './store.mjs'
import { visit } from './visit.mjs'
import { arrive } from './walk.mjs'
import { rules, wording } from './words.mjs'

/** A window of 1280 pixels at 400 %. */
const narrow = { width: 320, height: 256 }

const screens = {
  start: run => arrive(run),
  access: ({ page }) => page.click('.footer p .link:nth-of-type(2)').then(() => page.waitForSelector('.prose h2')),
  storage: ({ page }) => page.click('.footer p .link:nth-of-type(1)').then(() => page.waitForSelector('.prose dl')),
  question: async run => {
    await run.page.click('.brand')
    await resume(run, without(refused, 'refusal_reason', 'refusal_form', 'refusal_on', 'refusal_number', 'appeal_info'))
    await run.page.waitForSelector('main form')
    await run.page.click('main form [type=submit]')
    await run.page.waitForSelector('#problems')
  },
  cases: ({ page }) => page.click('.brand').then(() => page.waitForSelector('.draft')),
  carry: async ({ page }) => {
    await page.click('.draft .button.quiet')
    await page.waitForSelector('#password')
  },
  result: async run => {
    await run.page.click('.brand')
    await resume(run, { ...refused, enclosures: null })
    await run.page.click('main form [type=submit]')
    await run.page.waitForSelector('.result')
  },
}

/** Everything that can be pressed and is smaller than 24 by 24, links within a text excepted; runs in the page. */
function smallTargets() {
  const within = element => getComputedStyle(element).display === 'inline' || element.closest('p, dd, li, td')?.textContent.trim() !== element.textContent.trim()
  return [...document.querySelectorAll('a, button, input, select, textarea, summary, label.button')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.classList.contains('hidden-text') && !element.classList.contains('skip'))
    .filter(element => !(element.matches('a, .link') && within(element)))
    .map(element => ({ name: element.textContent || element.name, box: (element.matches('[type=radio], [type=checkbox]') ? element.closest('.option') ?? element : element).getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ name, box }) => `${name} ${box.width}x${box.height}`)
}

const controls = new Set(['button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'spinbutton', 'radiogroup', 'group', 'DisclosureTriangle', 'progressbar', 'navigation'])

for (const language of process.env.SHAGYM_LONG ? ['kk', 'ru', 'en'] : ['kk']) {
  visit(`zoom, colours, movement, size and sound of every kind of screen (${language})`, { language }, async run => {
    const { page } = run
    for (const [name, go] of Object.entries(screens)) {
      await page.setViewportSize(run.viewport)
      await go(run)
      assert.deepEqual(await page.evaluate(smallTargets), [], `${name}: too small to be hit`)

      const told = await heard(run)
      const headings = told.filter(({ role }) => role === 'heading')
      assert.equal(headings.filter(({ level }) => level === 1).length, 1, `${name}: ${JSON.stringify(headings)}`)
      for (const [at, { level }] of headings.entries()) assert.ok(at === 0 || level <= headings[at - 1].level + 1, `${name}: ${JSON.stringify(headings)}`)
      assert.deepEqual(told.filter(({ role, name: called, focusable }) => called.trim() === '' && controls.has(role) && (focusable || role === 'radiogroup')), [], `${name}: without a name`)
      for (const landmark of ['banner', 'main', 'contentinfo']) assert.equal(told.filter(({ role }) => role === landmark).length, 1, `${name}: ${landmark}`)

      await page.setViewportSize(narrow)
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
      assert.ok(wide <= room, `${name} is ${wide} wide, the window ${room}`)

      assert.equal(await page.evaluate(() => document.getAnimations().length), 0, `${name}: something moves`)
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto', name)

      await page.setViewportSize(run.viewport)
      await page.emulateMedia({ forcedColors: 'active' })
      await page.keyboard.press('Tab')
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.closest('.option:focus-within') ?? document.activeElement)
        return [outlineStyle, parseFloat(outlineWidth) >= 2]
      })
      assert.deepEqual(ring, ['solid', true], `${name}: the focus is not seen`)
      await look(run, `forced-${name}`)
      await page.emulateMedia({ forcedColors: 'none' })
    }
  })
}

visit('a page of questions, as it is heard', { language: 'kk' }, async run => {
  const words = wording('kk')
  await resume(run, without(refused, 'provider_kind'))
  await run.page.waitForSelector('input[value=state_corporation]')
  const told = (await heard(run)).map(({ role, name }) => `${role}: ${name}`)
  const { options } = rules.facts.find(({ id }) => id === 'provider_kind')
  const wanted = [`heading: ${words('fact.provider_kind.label')}`, ...options.map(option => `radio: ${words(`fact.provider_kind.option.${option}`)}`), `button: ${words('ui.continue')}`]
  let at = -1
  for (const line of wanted) {
    const found = told.findIndex((each, index) => index > at && each.startsWith(line))
    assert.ok(found > at, `"${line}" is not heard in its place: ${told.join('\n')}`)
    at = found
  }
})
