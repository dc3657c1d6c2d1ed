// Every ground of the rulebook, walked to the result and the package, on a telephone and on a desk, a third of them in each language.
// Each page is looked at closely where it comes up first. With SHAGYM_LONG=1 all are walked in all languages, and every page of every
// walk is looked at, in both themes.
import assert from 'node:assert/strict'
import { fill } from './fill.mjs'
import { assertFocus, assertNoSidewaysScroll } from './look.mjs'
import { assertManifest, download, folded, textOfPdf } from './package.mjs'
import { coloursOf, desk, flawsOf, keepPicture, telephone } from './sight.mjs'
import { long, visit } from './visit.mjs'
import { arrive } from './walk.mjs'
import { waysIn } from './ways.mjs'
import { wording } from './words.mjs'

const submit = 'main form button[type=submit]'

/** Pages whose pictures are kept: a question of each kind. */
const kinds = ['happened', 'provider_kind', 'region', 'applied_on', 'due_known', 'story', 'route', 'channel', 'applicant_name', 'postal_address', 'phone', 'enclosures']

/** Questions that were looked at closely, in whatever language, and those whose pictures are there. */
const seen = new Set()
const pictured = new Set()

async function assertRoom({ page }, name) {
  for (const size of [desk, telephone]) {
    await page.setViewportSize(size)
    await assertNoSidewaysScroll(page, `${name} at ${size.width}`)
  }
}

/** To the result. Returns what is wrong on the way. */
async function walk(run, { name, answers }) {
  const { page } = run
  const walked = []
  const flaws = []
  while (await page.$(submit)) {
    assert.ok(walked.length < 40, `${name}: the interview does not end`)
    await assertFocus(page, 'title')
    const asked = await fill(page, answers)
    const picture = asked.some(id => kinds.includes(id) && !pictured.has(run.language + id))
    if (long || asked.some(id => !seen.has(id))) flaws.push(...(await flawsOf(run, `question-${asked[0]}`, { picture })))
    else {
      await assertRoom(run, `${name}: ${asked}`)
      if (picture) await keepPicture(run, `question-${asked[0]}`)
    }
    for (const id of asked) seen.add(id) && pictured.add(run.language + id)
    await page.click(submit)
    if (await page.$('#problems')) throw new Error(`${name}, ${asked}: ${await page.textContent('#problems')}`)
    walked.push(asked)
  }
  return flaws
}

async function assertResult(run, { name, ground, letter }) {
  const { page, language } = run
  const title = wording(language)(`ground.${ground}.title`)
  assert.equal(await page.locator('section[aria-labelledby=grounds] h3', { hasText: title }).count(), 1, `${name}: ${title}`)
  assert.equal((await page.$('.letter')) !== null, letter, name)
  assert.deepEqual(await coloursOf(run), [], name)
  await assertRoom(run, name)
}

async function assertPackage(run, { name, answers }) {
  const letter = await run.page.$$eval('.letter :is(h3, h4)', all => all.map(({ textContent }) => textContent))
  await download(run, '.download .button', ({ files }) => {
    assertManifest(files)
    const text = textOfPdf(files.get('letter.pdf'))
    for (const wanted of [answers.applicant_name.surname, ...letter]) assert.ok(text.includes(folded(wanted)), `${name}: "${wanted}" is not in the letter`)
  })
}

for (const [turn, language] of ['kk', 'ru', 'en'].entries()) {
  visit(`every ground, to the package (${language})`, { language, viewport: telephone }, async run => {
    const { page } = run
    const ways = waysIn(language).filter((way, at) => long || at % 3 === turn)
    const flaws = []
    await arrive(run)
    for (const way of ways) {
      await page.click('.start-lead > .button')
      await page.waitForSelector(submit)
      flaws.push(...(await walk(run, way)))
      await page.waitForSelector(way.letter ? '.editable' : '.result')
      await assertResult(run, way)
      if (way.letter) await assertPackage(run, way)
      await page.click('.brand')
      await page.waitForSelector('.drafts')
    }
    assert.deepEqual(flaws, [])
    assert.equal(await page.locator('.draft').count(), ways.length)
  })
}
