// Where a complaint of this kind is not the way: the page says so, says where to go, and lets the answers be changed.
import assert from 'node:assert/strict'
import { look } from './look.mjs'
import { inLanguages, visit } from './visit.mjs'
import { begin, step } from './walk.mjs'
import { wording } from './words.mjs'

for (const language of inLanguages('en')) {
  visit(`a fine is no matter for this complaint (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    await begin(run)
    await step(run, { happened: ['other'] })
    await step(run, { provider_kind: 'fine' })
    await page.locator('h1', { hasText: words('exit.fine.title') }).waitFor()
    assert.equal(await page.locator('.result, .download').count(), 0)
    await page.click('.why summary')
    await look(run, 'exit')
    await page.click('.buttons .quiet')
    await page.locator('h1', { hasText: words('ui.answers.title') }).waitFor()
    await look(run, 'exit-answers')
    await page.click('.answers:last-of-type .link')
    await step(run, { provider_kind: 'local' })
    await page.waitForSelector('[id^="q-complained"]')
  })
}
