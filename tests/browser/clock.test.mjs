// A device whose clock is wrong by decades: it is said in plain words, and with the clock set right everything is there.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { look } from './look.mjs'
import { arriveWith, draftOf, stored } from './store.mjs'
import { now, visit } from './visit.mjs'
import { step } from './walk.mjs'
import { wording } from './words.mjs'

for (const [language, clock, shown] of [
  ['kk', '1970-01-01T00:00Z', '01.01.1970'],
  ['ru', '2100-06-15T06:00Z', '15.06.2100'],
]) {
  visit(`the clock says ${shown} (${language})`, { language }, async run => {
    const { page, context } = run
    const words = wording(language)
    await arriveWith(run, draftOf(run, { happened: refused.happened }))
    await context.clock.setFixedTime(new Date(clock))
    await page.reload()
    const warning = page.getByText(words('ui.clock', { date: shown }))
    await warning.waitFor()
    await page.click('.draft .button')
    await page.waitForSelector('[id^="q-provider_kind"]')
    await look(run, `clock-${clock.slice(0, 4)}`)
    await step(run, refused)
    // On to whatever the engine makes of such a day: a question, a problem that is named, or the way out; never nothing.
    assert.ok((await page.textContent('main h1')).length > 0)
    assert.equal(await warning.count(), 1)
    await page.waitForTimeout(400)
    const { saved } = await stored(page)
    await context.clock.setFixedTime(new Date(`${now}+05:00`))
    await page.reload()
    await page.waitForSelector('main form')
    assert.equal(await warning.count(), 0)
    assert.deepEqual((await stored(page)).saved.answers, saved.answers)
    assert.equal({ ...saved.answers, ...saved.typed }.provider_kind, refused.provider_kind)
    await step(run, refused)
    assert.equal(await page.locator('#problems').count(), 0)
  })
}
