// The draft on the device: it outlives a reload, an older version of the rules and damage, and goes when it is told to.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { jpeg, pdf } from './files.mjs'
import { look } from './look.mjs'
import { arriveWith, draftOf, resume, stored, without } from './store.mjs'
import { visit } from './visit.mjs'
import { step, walkTo } from './walk.mjs'
import { fill } from './fill.mjs'
import { wording } from './words.mjs'

const settled = ({ page }) => page.waitForTimeout(400)

visit('what was typed or attached outlives a reload', { language: 'kk' }, async run => {
  const { page } = run
  await resume(run, without(refused, 'story', 'applicant_name', 'wishes'))
  await page.fill('#q-story', 'Жартылай жазылған')
  await page.check('input[name="q-wishes"][value="file_access"]')
  await page.reload()
  await page.waitForSelector('#q-story')
  assert.equal(await page.inputValue('#q-story'), 'Жартылай жазылған')
  assert.ok(await page.isChecked('input[name="q-wishes"][value="file_access"]'))
  await walkTo(run, refused, 'enclosures')
  await fill(page, refused)
  await page.reload()
  const listed = await page.waitForSelector('.files').then(() => page.$$eval('.file', files => files.map(file => [file.querySelector('.file-name').textContent, file.querySelector('select').value])))
  assert.deepEqual(listed, refused.enclosures.map(({ name, role }) => [name, role]))
  const { saved, files } = await stored(page)
  assert.deepEqual(files.toSorted(), refused.enclosures.map(({ id }) => id).toSorted())
  assert.equal(saved.answers.applicant_name.surname, refused.applicant_name.surname)
})

visit('an answer that the rules no longer know', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  const old = { ...without(refused, 'reply'), abolished: 'x', happened: ['refused'], refusal_form: 7 }
  await arriveWith(run, draftOf(run, old))
  assert.equal(await page.textContent('.notices'), words('ui.dropped', { n: 2 }))
  await page.click('.draft .button:first-child')
  await page.waitForSelector('[id^="q-refusal_form"]')
  await look(run, 'dropped')
  await settled(run)
  const { saved } = await stored(page)
  assert.deepEqual(['abolished' in saved.answers, 'refusal_form' in saved.answers, saved.answers.story], [false, false, refused.story])
})

const damaged = {
  'a text': 'nonsense',
  'a list': [1, 2],
  'an object without anything': {},
  'an unknown language': { locale: 'xx', answers: {}, typed: {}, documents: [] },
  'values of other kinds': { locale: 'ru', letterLocale: 'xx', answers: null, typed: 'x', documents: [null, 7, { id: 'gone' }], page: 12 },
}

visit('drafts that are damaged', { language: 'ru' }, async run => {
  const { page } = run
  for (const [what, record] of Object.entries(damaged)) {
    await arriveWith(run, record)
    assert.equal(await page.locator('.draft').count(), 0, what)
    assert.equal(await page.textContent('.notices'), '', what)
  }
  await page.click('.start .button')
  await step(run, refused)
  await settled(run)
  assert.deepEqual((await stored(page)).saved.answers, { happened: ['refused'] })
})

visit('a draft of a version that knew less', { language: 'ru' }, async run => {
  await arriveWith(run, { locale: 'ru', answers: { happened: ['refused'] } })
  await run.page.click('.draft .button:first-child')
  await run.page.waitForSelector('[id^="q-provider_kind"]')
})

for (const where of ['the foot of the page', 'the first screen']) {
  visit(`begin anew, from ${where}`, { language: 'en' }, async run => {
    const { page } = run
    await resume(run, refused)
    await fill(page, { enclosures: [pdf('a.pdf'), jpeg('b.jpg')] })
    await settled(run)
    assert.equal((await stored(page)).files.length, 2)
    if (where === 'the first screen') {
      await page.click('.brand')
      await page.waitForSelector('.draft')
      await look(run, 'draft')
      await page.click('.draft .button.quiet')
      await page.waitForSelector('#q-happened')
      assert.equal(await page.locator('main input:checked').count(), 0)
    } else {
      await page.click('.footer summary')
      await page.click('.footer .danger')
      await page.waitForSelector('.start')
    }
    await settled(run)
    const { saved, files } = await stored(page)
    assert.deepEqual([saved?.answers ?? {}, saved?.documents ?? [], files], [{}, [], []])
    await page.reload()
    await page.waitForSelector(where === 'the first screen' ? '#q-happened' : '.start .disclaimer')
    assert.equal(await page.locator('.draft, main input:checked').count(), 0)
  })
}
