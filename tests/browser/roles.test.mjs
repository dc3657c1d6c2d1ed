// What a complaint needs, beside what is attached: a paper that the answers speak of and no file is, one that nobody can use,
// and article 93's list of enclosures.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { jpeg, pdf } from './files.mjs'
import { attachedNow, choose } from './mending.mjs'
import { resume } from './store.mjs'
import { inLanguages, visit } from './visit.mjs'
import { wording } from './words.mjs'

/** A PDF without its end: it cannot be handed in. */
const cut = { name: 'cut.pdf', bytes: pdf('cut.pdf').bytes.subarray(0, -30) }

const states = page => page.$$eval('.roles > li', all => all.map(line => [line.querySelector('strong').textContent, line.className.replace('check-', '')]))
const missing = page => page.$$eval('.files + .notice.warning', all => all.map(({ textContent }) => textContent))

for (const language of inLanguages('ru')) {
  visit(`papers that are named and not there (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    const name = role => words(`document.${role}.name`)
    await resume(run, refused)
    await page.waitForSelector('.file-wishes')
    assert.deepEqual(await states(page), [[name('refusal'), 'expected'], [name('slip'), 'helps'], [name('documents_sent'), 'helps']])

    await choose(page, [jpeg('IMG_1.JPG'), cut])
    const told = words('file.missing_roles', { names: name('refusal') })
    assert.deepEqual(await missing(page), [told], 'the refusal is named in the answers and no file is it')
    await page.selectOption('.file:nth-child(2) select', 'refusal')
    await page.waitForSelector('.roles > .check-unfit')
    assert.deepEqual((await states(page))[0], [name('refusal'), 'unfit'], 'a file cut short is no refusal')
    await page.selectOption('.file:nth-child(1) select', 'refusal')
    await page.waitForSelector('.roles > .check-given')
    await page.selectOption('.file:nth-child(2) select', 'slip')
    await page.waitForSelector('.roles > .check-unfit')
    assert.deepEqual((await states(page)).slice(0, 2), [[name('refusal'), 'given'], [name('slip'), 'unfit']])
    assert.deepEqual(await missing(page), [])
    assert.deepEqual((await attachedNow(page)).map(({ role }) => role), ['refusal', 'slip'])

    await page.click('main form button[type=submit]')
    await page.waitForSelector('.result')
    const listed = await page.$$eval('.checklist > .check-given .strong', all => all.map(({ textContent }) => textContent))
    assert.ok(listed.includes(name('refusal')) && listed.includes(words('element.enclosures')), String(listed))
    const letter = await page.$$eval('.letter', all => all.map(({ textContent }) => textContent).join())
    assert.ok(letter.includes(name('refusal')) && letter.includes(name('slip')), 'the letter lists both')
  })
}
