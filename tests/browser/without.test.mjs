// Without JavaScript, WebAssembly, or parts of the page: it says so in plain words, and says what it can without them.
import assert from 'node:assert/strict'
import { look } from './look.mjs'
import { visit } from './visit.mjs'
import { begin } from './walk.mjs'
import { rules, wording } from './words.mjs'

const languages = ['kk', 'ru', 'en']

const inForce = ({ valid }) => !valid || valid.to === null
const amounts = { working_days: 'ui.static.working_days', months: 'ui.static.months', days: 'ui.static.days' }

/** What the static part should say in one language: its headings, each with what is listed under it. */
function expected(words) {
  return [
    ['grounds', rules.grounds, ({ id }) => words(`ground.${id}.title`)],
    ['routes', rules.routes.filter(({ role }) => role), ({ id }) => words(`route.${id}.title`)],
    ['channels', rules.channels, ({ id }) => words(`channel.${id}.name`)],
    ['terms', rules.terms, ({ id, amount, unit }) => words(`term.${id}.title`) + words(amounts[unit], { n: amount })],
  ].map(([part, all, named]) => [words(`ui.static.${part}`), all.filter(inForce).map(named)])
}

/** It stands on the page in these languages, and in no other. */
async function assertStaticPart(page, shown = languages) {
  for (const language of languages) {
    const section = page.locator(`section[lang=${language}]`)
    assert.equal(await section.isVisible(), shown.includes(language), language)
    const found = await section.evaluate(root =>
      Array.from(root.querySelectorAll('h3'), heading => {
        const items = Array.from(heading.nextElementSibling.children, item => Array.from(item.querySelectorAll(':scope > p'), each => each.textContent))
        return [heading.textContent, items]
      }),
    )
    const terms = found.at(-1)
    const names = found.map(([title, items]) => [title, items.map(([name, about]) => (title === terms[0] ? name + about : name))])
    assert.deepEqual(names, expected(wording(language)))
    assert.ok(found.flatMap(([, items]) => items).every(([name, about]) => name && about))
  }
}

/** Without a program nobody uses what was asked for ahead of it. */
const unused = /preloaded .* but not used/

visit('without JavaScript', { language: 'kk', javaScriptEnabled: false, mayComplain: [unused] }, async ({ page, server }) => {
  await page.goto(server.url)
  await assertStaticPart(page)
  for (const language of languages) {
    const lead = page.locator(`section[lang=${language}] noscript p`)
    assert.ok(await lead.isVisible())
    assert.equal(await lead.textContent(), wording(language)('ui.static.lead'))
  }
  await page.click('.languages [lang=en]')
  assert.equal(new URL(page.url()).hash, '#en')
  const { y } = await page.locator('section[lang=en]').boundingBox()
  assert.ok(y > -50 && y < 200, `a language leads to its part of the page, not to ${y}`)
  await page.click('section[lang=en] > p > a')
  assert.ok(await page.getByRole('heading', { name: wording('en')('handin.blank.title') }).isVisible())
})

for (const language of languages) {
  visit(`a blank letter to print (${language})`, { language }, async run => {
    const { page, server } = run
    const words = wording(language)
    await page.goto(`${server.url}blank-${language}.html`)
    const text = await page.textContent('main')
    for (const { id } of rules.letter.elements) assert.ok(text.includes(words(`element.${id}`)), id)
    for (const { id } of rules.grounds.filter(inForce)) assert.ok(text.includes(words(`ground.${id}.title`)), id)
    assert.ok(!/\{\w+\}|undefined/.test(text), text)
    await look(run, 'blank')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g).length
    assert.ok(sheets <= 3, `${sheets} sheets`)
  })
}

visit('without WebAssembly', { language: 'kk', mayComplain: [/no WebAssembly/, /preloaded using link preload/] }, async run => {
  const { page, context, server } = run
  await context.addInitScript(() => delete globalThis.WebAssembly)
  await page.goto(server.url)
  for (const language of languages) await page.getByText(wording(language)('ui.static.failed')).waitFor()
  await assertStaticPart(page)
  await look(run, 'without-webassembly')
})

for (const [what, pattern, language] of [
  ['the engine', /shagym-[^/]+\.wasm$/, 'kk'],
  ['the rules', /rules-[^/]+\.json$/, 'en'],
  ["the rules' words", /ru-[^/]+\.json$/, 'ru'],
]) {
  const mayComplain = [/404/, /Failed to (load|fetch)/, /wasm|WebAssembly|ArrayBuffer/i]
  visit(`${what} cannot be had, and then can (${language})`, { language, mayComplain, serviceWorker: false }, async run => {
    const { page, server } = run
    const words = wording(language)
    await page.route(pattern, route => route.fulfill({ status: 404, body: 'Not found.' }))
    await page.goto(server.url)
    await page.getByRole('heading', { level: 1, name: words('ui.failure.load.title') }).waitFor()
    assert.ok((await page.textContent('main')).includes(words('ui.failure.load.text')))
    await assertStaticPart(page, [language])
    await look(run, `failure-${what.replace(/\W+/g, '-')}`)
    await page.unroute(pattern)
    await page.click('main .button:first-child')
    await page.waitForSelector('.start .disclaimer')
    assert.ok(await page.locator('#static').isHidden())
  })
}

visit("the page's own words cannot be had", { language: 'ru', mayComplain: [/404/, /Failed to/], serviceWorker: false }, async run => {
  const { page, server } = run
  await page.route(/ru-[^/]+\.js$/, route => route.fulfill({ status: 404, body: 'Not found.' }))
  await page.goto(server.url)
  await page.getByText(wording('ru')('ui.static.failed')).waitFor()
  await assertStaticPart(page)
})

visit('another language cannot be had', { language: 'ru', mayComplain: [/404/], serviceWorker: false }, async run => {
  const { page } = run
  await begin(run)
  await page.check('input[value="late"]')
  await page.route(/kk-[^/]+\.json$/, route => route.fulfill({ status: 404, body: 'Not found.' }))
  await page.click('.languages [lang=kk]')
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: wording('ru')('fact.happened.label') }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru')
  await page.unroute(/kk-[^/]+\.json$/)
  await page.click('main .button:first-child')
  await page.waitForSelector('#q-happened')
  assert.ok(await page.isChecked('input[value="late"]'))
})
