// Answers that cannot be, on the screen: all at once at the top, in the page's language, each leading to its control.
import assert from 'node:assert/strict'
import { late, refused, rude } from './cases.mjs'
import { assertFocus, look } from './look.mjs'
import { resume, without } from './store.mjs'
import { visit } from './visit.mjs'
import { begin, step } from './walk.mjs'
import { wording } from './words.mjs'

/** A page with several questions says which one a problem is about. */
const about = (words, question, message) => `${words(`fact.${question}.label`).replace(/([^?!.:])$/, '$1:')} ${message}`

const submit = 'main form button[type=submit]'

/** The summary has the focus and says just this: control to message. */
async function assertProblems({ page, language }, expected) {
  await assertFocus(page, 'problems')
  assert.equal(await page.textContent('#problems-title'), wording(language)('ui.problems'))
  const found = await page.$$eval('#problems a', links => links.map(link => [link.hash.slice(1), link.textContent]))
  assert.deepEqual(found, expected)
}

/** The link leads to the control, and the control knows its message. */
async function assertLeadsTo(page, control, message) {
  await page.click(`#problems a[href="#${control}"]`)
  await assertFocus(page, control)
  assert.equal(await page.getAttribute(`#${control}`, 'aria-invalid'), 'true')
  // A part of a date or of a group of buttons has its message from the group.
  const about = await page.$eval(`#${control}`, element => {
    const described = [element, element.closest('fieldset')].flatMap(each => (each?.getAttribute('aria-describedby') ?? '').split(' '))
    return described.map(id => document.getElementById(id)?.textContent ?? '').join(' ')
  })
  assert.ok(about.includes(message), `"${about}" does not say "${message}"`)
}

visit('a wrong IIN', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  await resume(run, without(refused, 'applicant_iin', 'applicant_name'))
  const wrong = { 900101300008: 'bad_iin_check', 90010130000: 'bad_iin_length', 901301300007: 'bad_iin_date' }
  for (const [iin, code] of Object.entries(wrong)) {
    await step(run, { ...refused, applicant_iin: iin })
    await assertProblems(run, [['q-applicant_iin', about(words, 'applicant_iin', words(`problem.${code}`))]])
    await assertLeadsTo(page, 'q-applicant_iin', words(`problem.${code}`))
    assert.equal(await page.inputValue('#q-applicant_iin'), iin)
  }
  assert.ok((await page.title()).startsWith(`${words('ui.problem')}: `))
  await look(run, 'problem-iin')
  await step(run, refused)
  await page.waitForSelector('#q-enclosures', { state: 'attached' })
})

visit('a day that does not exist, one to come, and an end before its start', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  const asked = without(rude, 'provider_registered_on', 'provider_answered_on', 'provider_number', 'provider_outcome')
  await resume(run, asked)
  const day = 'q-provider_registered_on'
  for (const [date, code] of [['2026-02-30', 'bad_date'], ['2026-12-01', 'date_future'], ['1026-10-26', 'date_too_early']]) {
    await step(run, { ...rude, provider_registered_on: date, provider_answered_on: '2026-11-23' })
    const [[control, message]] = await page.$$eval('#problems a', links => links.map(link => [link.hash.slice(1), link.textContent]))
    assert.equal(control, day)
    const wanted = about(words, 'provider_registered_on', words(`problem.${code}`).split('{')[0])
    assert.ok(message.startsWith(wanted), message)
    await assertLeadsTo(page, day, message.slice(about(words, 'provider_registered_on', '').length))
  }
  await step(run, { ...rude, provider_answered_on: '2026-10-25' })
  const before = language => wording(language)('problem.date_before', { other: wording(language)('fact.provider_registered_on.name') })
  const told = language => about(wording(language), 'provider_answered_on', before(language))
  await assertProblems(run, [['q-provider_answered_on', told('ru')]])
  await assertLeadsTo(page, 'q-provider_answered_on', before('ru'))
  await look(run, 'problem-dates')
  await page.click('.languages [lang=kk]')
  await page.waitForFunction(() => document.documentElement.lang === 'kk')
  assert.deepEqual(await page.$$eval('#problems a', links => links.map(link => link.textContent)), [told('kk')])
  await step(run, rude)
  assert.equal(await page.locator('#problems').count(), 0)
})

visit('nothing filled in', { language: 'en' }, async run => {
  const words = wording('en')
  await begin(run)
  await run.page.click(submit)
  await assertProblems(run, [['q-happened', words('problem.required')]])
  await look(run, 'problem-blank')
  await step(run, { happened: ['late'] })
  assert.equal(await run.page.locator('#problems').count(), 0)
})

visit('parts left blank', { language: 'ru' }, async run => {
  const words = wording('ru')
  await resume(run, without(late, 'postal_address', 'same_address', 'actual_address'))
  await step(run, { postal_address: { index: '020000', place: ' ' }, same_address: null })
  const part = words('problem.missing_part', { part: words('field.address.place') })
  await assertProblems(run, [
    ['q-postal_address-place', about(words, 'postal_address', part)],
    ['q-postal_address-house', about(words, 'postal_address', words('problem.missing_part', { part: words('field.address.house') }))],
    ['q-same_address', about(words, 'same_address', words('problem.required'))],
  ])
  await assertLeadsTo(run.page, 'q-postal_address-place', part)
  await look(run, 'problem-parts')
})
