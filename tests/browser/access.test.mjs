// What people need who zoom, who see other colours, who want no movement, who press with a trembling hand, and who hear the page:
// on every kind of screen. axe-core and the walk with the keyboard alone are in look.mjs and walks.test.mjs.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { heard, unheard } from './heard.mjs'
import { look } from './look.mjs'
import { flawsOf } from './sight.mjs'
import { resume, without } from './store.mjs'
import { inLanguages, visit } from './visit.mjs'
import { arrive } from './walk.mjs'
import { rules, wording } from './words.mjs'

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

for (const language of inLanguages('kk')) {
  visit(`zoom, colours, movement, size and sound of every kind of screen (${language})`, { language }, async run => {
    const { page } = run
    for (const [name, go] of Object.entries(screens)) {
      await page.setViewportSize(run.viewport)
      await go(run)
      assert.deepEqual([...(await flawsOf(run, name)), ...(await unheard(run, name))], [])
      await page.setViewportSize(run.viewport)
      await page.emulateMedia({ forcedColors: 'active' })
      await page.keyboard.press('Tab')
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
