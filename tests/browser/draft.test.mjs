// The draft on the device: it outlives a reload, an older version of the rules and damage, and goes when it is told to.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { refused } from './cases.mjs'
import { jpeg, pdf } from './files.mjs'
import { look } from './look.mjs'
import { arriveWith, draftOf, leaveFormer, resume, stored, without } from './store.mjs'
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
  const old = { ...without(refused, 'reply'), abolished: 'x', happened: ['refused'], refusal_form: 7, applicant_name: { surname: 7 } }
  await arriveWith(run, draftOf(run, old))
  await page.click('.draft .button')
  await page.getByText(words('ui.dropped', { n: 3 })).waitFor()
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
}

visit('drafts that are damaged are told of, can be saved, and are in nobody\'s way', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  for (const [what, record] of Object.entries(damaged)) {
    await arriveWith(run, record)
    await page.getByText(words('keep.damaged', { n: 1 })).waitFor()
    assert.equal(await page.locator('.draft').count(), 0, what)
  }
  await look(run, 'damaged')
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.damaged .quiet')])
  assert.deepEqual(JSON.parse(readFileSync(await saved.path(), 'utf8'))[0].given, damaged['an unknown language'])
  await page.click('.start-lead > .button')
  await step(run, refused)
  await settled(run)
  assert.deepEqual((await stored(page)).saved.answers, { happened: ['refused'] })
  await page.click('.brand')
  await page.click('.damaged .danger')
  await page.waitForSelector('.damaged', { state: 'detached' })
  assert.equal((await stored(page)).cases.length, 1)
})

visit('a draft with values of other kinds', { language: 'ru' }, async run => {
  const { page } = run
  await arriveWith(run, { locale: 'ru', letterLocale: 'xx', answers: null, typed: 'x', documents: [null, 7, { id: 'gone' }], page: 12 })
  await page.click('.draft .button')
  await page.waitForSelector('#q-happened')
  await step(run, refused)
  await settled(run)
  const { saved } = await stored(page)
  assert.deepEqual([saved.answers, saved.documents], [{ happened: ['refused'] }, []])
})

visit('the one draft of an earlier version, with its files', { language: 'kk' }, async run => {
  const { page, server } = run
  const [file] = refused.enclosures
  const document = { id: file.id, name: file.name, type: 'pdf', size: file.bytes.length, sha256: file.sha256, role: file.role }
  await leaveFormer(run, { ...draftOf(run, { happened: ['refused'] }), documents: [document] }, [[file.id, [...file.bytes]]])
  await page.goto(server.url)
  await page.waitForSelector('.draft')
  const { cases, files } = await stored(page)
  assert.deepEqual([cases.length, files], [1, [file.id]])
  await page.click('.draft .button')
  await walkTo(run, refused, 'enclosures')
  await page.waitForSelector('.file-name')
  assert.deepEqual(await page.$$eval('.file-name', all => all.map(({ textContent }) => textContent)), [file.name])
})

visit('a draft of a version that knew less', { language: 'ru' }, async run => {
  await arriveWith(run, { locale: 'ru', answers: { happened: ['refused'] } })
  await run.page.click('.draft .button')
  await run.page.waitForSelector('[id^="q-provider_kind"]')
})

visit('a case is deleted at the foot of the page', { language: 'en' }, async run => {
  const { page } = run
  await resume(run, refused)
  await fill(page, { enclosures: [pdf('a.pdf'), jpeg('b.jpg')] })
  await settled(run)
  assert.equal((await stored(page)).files.length, 2)
  await page.click('.footer summary')
  await page.click('.footer .danger')
  await page.waitForSelector('.start')
  await settled(run)
  assert.deepEqual(await stored(page), { cases: [], files: [] })
  await page.reload()
  await page.waitForSelector('.start .disclaimer')
  assert.equal(await page.locator('.draft, main input:checked').count(), 0)
})
