// "What would change this?": the engine tries other answers out when somebody asks, and each can be gone to.
import assert from 'node:assert/strict'
import { look } from './look.mjs'
import { inLanguages, large, visit } from './visit.mjs'
import { begin, walk } from './walk.mjs'
import { wording } from './words.mjs'

/** No service, so the body above: four pages, no letter. */
const act = { happened: ['other'], provider_kind: 'act', higher_complained: false, event_on: '2026-11-10' }

for (const language of inLanguages('kk')) {
  visit(`what would open another way is told (${language})`, { language, ...(language === 'en' ? { viewport: large } : {}) }, async run => {
    const { page } = run
    const words = wording(language)
    await begin(run)
    await walk(run, act)
    assert.ok((await page.textContent('.result')).includes(words('route.higher.title')))
    await page.getByText(words('ui.why_not.routes')).click()
    const court = page.locator('.other', { hasText: words('route.court.title') })
    await court.getByRole('button', { name: words('ui.would_change') }).click()
    await court.getByText(words('explain.change')).waitFor()
    const told = await court.locator('[role=status]').textContent()
    // The body above has to have been asked first, and to have refused.
    assert.ok(told.includes(words('fact.higher_complained.name')), told)
    await look(run, 'would-change')
    await court.locator('[role=status] .link').first().click()
    await page.waitForSelector('[id^="q-higher_complained"]')
  })
}
