// Moving about: back and forward, from the summary to an answer and on, into another language. Nothing is lost on the way.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { fill } from './fill.mjs'
import { assertFocus, look } from './look.mjs'
import { resume, without } from './store.mjs'
import { visit } from './visit.mjs'
import { begin, step } from './walk.mjs'
import { wording } from './words.mjs'

const asks = (page, question) => page.waitForSelector(`[id^="q-${question}"]`)

visit('the browser\'s "back" and "forward", and the page\'s own', { language: 'ru' }, async run => {
  const { page, server } = run
  await begin(run)
  await step(run, refused)
  await step(run, refused)
  await asks(page, 'complained')
  await page.goBack()
  await asks(page, 'provider_kind')
  await assertFocus(page, 'title')
  assert.ok(await page.isChecked('input[value="state_corporation"]'))
  await page.goBack()
  await asks(page, 'happened')
  assert.ok(await page.isChecked('input[value="refused"]'))
  await page.goForward()
  await asks(page, 'provider_kind')
  await page.goForward()
  await asks(page, 'complained')
  await page.click('.back')
  await asks(page, 'provider_kind')
  await page.click('.back')
  await asks(page, 'happened')
  await page.click('.back')
  await page.waitForSelector('.start .draft')
  assert.equal(page.url(), server.url)
})

visit('an answer changed from the summary', { language: 'en' }, async run => {
  const { page } = run
  const words = wording('en')
  await resume(run, without(refused, 'reply'))
  await asks(page, 'reply')
  await page.click('.buttons .quiet')
  await assertFocus(page, 'title')
  await page.locator('h1', { hasText: words('ui.answers.title') }).waitFor()
  await look(run, 'answers')
  await page.click(`.answers:has-text("${words('fact.applicant_name.name')}") .link`)
  await asks(page, 'applicant_name')
  assert.equal(await page.inputValue('#q-applicant_name-surname'), refused.applicant_name.surname)
  await step(run, { ...refused, applicant_name: { surname: 'Жаңа', given: 'Ат', patronymic: '' } })
  await asks(page, 'reply')
  await step(run, refused)
  await step(run, { enclosures: null })
  await page.waitForSelector('.result')
  assert.match(await page.textContent('.letter-applicant'), /Жаңа Ат/)
  await page.click(`.answers:has-text("${words('fact.happened.name')}") .link`)
  await asks(page, 'happened')
  await page.uncheck('input[value="refused"]')
  await step(run, { happened: ['late'] })
  await asks(page, 'due_known')
})

visit('a change that is left with "back" is kept as typed, and not used', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await step(run, { enclosures: null })
  await page.waitForSelector('.result')
  await page.click(`.answers:has-text("${wording('ru')('fact.story.name')}") .link`)
  await page.fill('#q-story', 'Другой рассказ')
  await page.click('.back')
  await page.waitForSelector('.result')
  assert.match(await page.textContent('.letter'), /Барлық құжатты тапсырдым/)
  await page.goForward()
  await page.waitForSelector('#q-story')
  assert.equal(await page.inputValue('#q-story'), 'Другой рассказ')
})

visit('another language in the middle', { language: 'ru' }, async run => {
  const { page } = run
  const speak = async language => {
    await page.click(`.languages [lang=${language}]`)
    await page.waitForFunction(wanted => document.documentElement.lang === wanted, language)
    run.language = language
  }
  await resume(run, without(refused, 'story'))
  await page.fill('#q-story', 'Ещё не подтверждено')
  await speak('kk')
  assert.equal(await page.inputValue('#q-story'), 'Ещё не подтверждено')
  assert.ok((await page.textContent('main')).includes(wording('kk')('fact.story.label')))
  await step(run, { story: 'Подтверждено', relief: null, wishes: [] })
  await fill(page, refused)
  await speak('en')
  assert.deepEqual(await page.$$eval('.file select', all => all.map(({ value }) => value)), refused.enclosures.map(({ role }) => role))
  await step(run, { enclosures: null })
  await page.waitForSelector('.result')
  assert.equal(await page.getAttribute('.letter', 'lang'), 'en')
  await page.check('#letter-ru')
  await page.waitForSelector('.letter[lang=ru]')
  await speak('kk')
  assert.equal(await page.getAttribute('.letter', 'lang'), 'ru', 'the letter keeps the language chosen for it')
  assert.match(await page.textContent('.letter'), /Подтверждено/)
  await page.reload()
  await page.waitForSelector('.letter[lang=ru]')
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'kk')
})
