// Every screen that is no question, in the order of one visit: how a person gets from each to the next, with the keyboard or a
// pointer. `picture` tells the part whose picture is kept; the pictures of whole pages are named after the screen.
import { readFileSync } from 'node:fs'
import { refused, rude } from './cases.mjs'
import { pdf } from './files.mjs'
import { choose, settled, traced } from './mending.mjs'
import { draftOf, put, resume, without } from './store.mjs'
import { arrive, step, walkTo } from './walk.mjs'

const submit = 'main form [type=submit]'
const footer = number => `.footer p .link:nth-of-type(${number})`

/** Saves what the press of a button makes. */
async function saved(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)])
  return readFileSync(await file.path())
}

async function reopen(page, buffer) {
  if (!(await page.$('#reopen'))) await page.click('.start-lead > p .link')
  await page.waitForSelector('#reopen', { state: 'attached' })
  await page.setInputFiles('#reopen', { name: 'a.shagym', mimeType: '', buffer })
}

const section = (page, name) => page.locator(`section[aria-labelledby=${name}]`)

/** @param photo a JPEG as a telephone takes it */
export const screens = photo => [
  { name: 'start', picture: true, go: arrive },
  { name: 'statement', picture: true, go: ({ page }) => page.click(footer(2)).then(() => page.waitForSelector('.prose h2')) },
  { name: 'storage', picture: true, go: ({ page }) => page.click(footer(1)).then(() => page.waitForSelector('.prose dl')) },
  {
    name: 'exit',
    picture: true,
    async go(run) {
      await run.page.click('.brand')
      await run.page.click('.start .button')
      await run.page.waitForSelector(submit)
      await step(run, { happened: ['other'] })
      await step(run, { provider_kind: 'fine' })
      await run.page.click('.why summary')
    },
  },
  { name: 'summary', picture: true, go: ({ page }) => page.click('.buttons .quiet').then(() => page.waitForSelector('.answers')) },
  {
    name: 'problems',
    picture: true,
    async go(run) {
      await run.page.click('.footer summary')
      await run.page.click('.footer .danger')
      await run.page.waitForSelector('.start')
      await resume(run, without(refused, 'refusal_reason', 'refusal_form', 'refusal_on', 'refusal_number', 'appeal_info'))
      await run.page.click(submit)
      await run.page.waitForSelector('#problems')
    },
  },
  {
    name: 'files',
    picture: true,
    async go(run) {
      await walkTo(run, refused, 'enclosures')
      const cut = { name: 'cut.pdf', bytes: pdf('cut.pdf').bytes.subarray(0, -30) }
      await choose(run.page, [...refused.enclosures, cut, { name: 'Фото ответа ЦОНа.jpg', bytes: traced(photo, 'jpg', 6) }])
      await run.page.waitForSelector('.file-done')
    },
  },
  {
    name: 'mending',
    picture: true,
    async go({ page }) {
      await page.click('.file-done summary')
      await page.waitForFunction(() => document.querySelectorAll('.file-compare img').length === 2)
      await page.locator('.file:has(.file-done) .file-tools .link').last().click()
      await page.waitForSelector('.file-cover svg')
      await page.click('.file-cover .buttons .button.quiet')
      await page.waitForSelector('.file-cover rect')
    },
  },
  {
    name: 'result',
    picture: true,
    async go({ page }) {
      await page.click('.file-cover .buttons .link')
      await settled(page)
      await page.click(submit)
      await page.waitForSelector('.editable')
    },
  },
  {
    name: 'result-unfolded',
    async go({ page }) {
      for (const summary of await page.$$('.result details:not([open]) > summary')) await summary.click()
    },
  },
  { name: 'dates', picture: 'section[aria-labelledby=dates]', part: true },
  { name: 'handing-in', picture: 'section[aria-labelledby=next]', part: true },
  { name: 'letter', picture: 'section[aria-labelledby=letter]', part: true },
  {
    name: 'letter-editing',
    picture: 'section[aria-labelledby=letter]',
    async go({ page }) {
      await section(page, 'letter').locator('#part-applicant .edit-controls .link').first().click()
      await page.fill('#edit-applicant', 'Арыз беруші \u{1F600}')
      await page.waitForSelector('.letter-editor .notice')
    },
  },
  {
    name: 'letter-edited',
    async go({ page }) {
      await page.press('#edit-applicant', 'Escape')
      await page.waitForSelector('#part-applicant .edit-told .notice')
    },
  },
  {
    name: 'letter-in-two-languages',
    async go({ page }) {
      await page.check('#letter-kk\\+ru')
      await page.waitForSelector('.letter [lang=ru].editable')
    },
  },
  {
    name: 'letter-in-english',
    async go({ page }) {
      await page.check('#letter-en')
      await page.waitForSelector('.letter[lang=en]')
    },
  },
  {
    name: 'handed-in',
    async go(run) {
      const { page } = run
      await page.check('#letter-kk')
      await page.waitForSelector('.letter[lang=kk]')
      run.package = await saved(page, '.download .button')
      await page.waitForSelector('.download .notice.good')
    },
  },
  { name: 'carry', picture: true, go: ({ page }) => page.click('.footer p:nth-of-type(3) .link').then(() => page.waitForSelector('#password')) },
  {
    name: 'carry-short',
    async go({ page }) {
      await page.fill('#password', 'қысқа')
      await page.click(submit)
      await page.waitForSelector('#password-error')
    },
  },
  {
    name: 'carry-done',
    async go(run) {
      await run.page.fill('#password', 'құпия сөз 12')
      run.resumeFile = await saved(run.page, submit)
      await run.page.waitForSelector('.notice.good')
    },
  },
  {
    name: 'cases',
    picture: true,
    async go(run) {
      const { page } = run
      await put(page, { ...draftOf(run, rude), id: 'rude' })
      await page.click('.brand')
      await page.waitForSelector('.draft:nth-child(2)')
      await page.click('.draft details:not(.draft-delete) summary')
      await page.click('.draft .draft-delete summary')
    },
  },
  {
    name: 'file-refused',
    async go(run) {
      await reopen(run.page, run.resumeFile.subarray(0, -100))
      await run.page.waitForSelector('.reopen .bad')
    },
  },
  {
    name: 'file-locked',
    picture: true,
    async go(run) {
      await reopen(run.page, run.resumeFile)
      await run.page.fill('#password', 'not the password')
      await run.page.click('.reopen form .button')
      await run.page.waitForSelector('#password-error')
    },
  },
  {
    name: 'file-opened',
    async go({ page }) {
      await page.fill('#password', 'құпия сөз 12')
      await page.click('.reopen form .button')
      await page.waitForSelector('.reopen .good')
    },
  },
  {
    name: 'elsewhere',
    picture: true,
    async go(run) {
      const { page, context, server } = run
      run.other = await context.newPage()
      await run.other.goto(server.url)
      // A case that this tab does not have, in whatever order they are listed by then.
      const rudes = '.draft:has(#name-rude) .button'
      await run.other.click(rudes)
      await run.other.waitForSelector('.start', { state: 'detached' })
      await page.bringToFront()
      await page.reload()
      await page.click(rudes)
      await page.getByRole('main').locator('h1 + .lead').waitFor()
    },
  },
  {
    name: 'keeps-nothing',
    async go(run) {
      const { page } = run
      await run.other.close()
      await page.click('.brand')
      await page.click(footer(1))
      await page.click('section[aria-labelledby=nothing] .button')
      await page.waitForSelector('.start .button')
    },
  },
  {
    name: 'unsaved',
    async go(run) {
      await run.page.click('.start .button')
      await step(run, refused)
      await run.page.click('.brand')
      await run.page.waitForSelector('.draft')
    },
  },
  {
    name: 'wiped',
    async go({ page }) {
      await page.click(footer(1))
      await page.click('main .danger')
      await page.waitForSelector('.notices .good')
    },
  },
]
