// Rules that are not as they were published say who changed them, on every page.
import assert from 'node:assert/strict'
import { visit } from './visit.mjs'
import { arrive, begin } from './walk.mjs'
import { rules, wording } from './words.mjs'

for (const [language, name] of [['kk', 'Мысал қаласының әкімдігі'], ['ru', undefined]]) {
  visit(`${name ? 'rules that somebody changed' : 'rules as they were published'} (${language})`, { language, serviceWorker: false }, async run => {
    const { page } = run
    await page.route(/rules-[^/]+\.json$/, route => route.fulfill({ json: { ...rules, ...(name ? { changed_by: name } : {}) } }))
    const text = wording(language)('ui.rules_changed', { name: name ?? '' })
    await arrive(run)
    const told = async () => (await page.textContent('footer')).includes(name ? text : text.split(':')[0])
    assert.equal(await told(), Boolean(name))
    await begin(run)
    assert.equal(await told(), Boolean(name))
  })
}
