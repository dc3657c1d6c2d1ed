// A megabyte pasted into a field: the page says what is wrong with it and keeps all of it, also over a reload.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { fill } from './fill.mjs'
import { assertFocus } from './look.mjs'
import { assertManifest, download } from './package.mjs'
import { resume, stored, without } from './store.mjs'
import { visit } from './visit.mjs'
import { wording } from './words.mjs'

const submit = 'main form button[type=submit]'
const megabyte = 'Жалоба на отказ. '.repeat(60_000)

for (const [question, code] of [['provider_name', 'too_long'], ['phone', 'bad_phone'], ['email', 'bad_email']]) {
  visit(`a megabyte of text: ${question}`, { language: 'ru' }, async run => {
    const { page } = run
    const words = wording('ru')
    await resume(run, without(refused, question))
    await page.waitForSelector(`#q-${question}`)
    await page.fill(`#q-${question}`, megabyte)
    await page.click(submit)
    await assertFocus(page, 'problems')
    const told = await page.textContent(`#problems a[href="#q-${question}"]`)
    assert.ok(told.includes(words(`problem.${code}`).split('{')[0]), told)
    assert.equal((await page.inputValue(`#q-${question}`)).length, megabyte.length)
    await page.waitForTimeout(400)
    assert.equal((await stored(page)).saved.answers[question].length, megabyte.length, 'it is in the draft')
    await page.reload()
    await page.waitForSelector(`#q-${question}`)
    assert.equal((await page.inputValue(`#q-${question}`)).length, megabyte.length, 'and comes back from it')
    await fill(page, refused)
    await page.click(submit)
    await page.waitForSelector(`#q-${question}`, { state: 'detached' })
  })
}

visit('a megabyte of text: a part of the letter', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await page.waitForSelector('#q-enclosures', { state: 'attached' })
  await page.click(submit)
  await page.locator('#part-applicant .edit-controls .link').first().click()
  await page.fill('#edit-applicant', megabyte)
  const [before] = wording('ru')('handin.edit.too_long').split('{')
  await page.locator('.letter-editor', { hasText: before }).waitFor()
  assert.equal((await page.inputValue('#edit-applicant')).length, megabyte.length)
  await page.press('#edit-applicant', 'Escape')
  await download(run, '.download .button', async ({ files }) => assertManifest(files))
})
