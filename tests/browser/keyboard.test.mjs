// Everything that came after the main walk, with the keyboard alone: the cases, what is stored, a file with a password, the files
// of a complaint, editing the letter, its languages, the package. After each press the focus is somewhere: a person who cannot
// see the page would have to look for it. The main walk is in walks.test.mjs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { pictures } from '../repair/pictures.mjs'
import { late, refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { keyboard, reach } from './hands.mjs'
import { assertFocus } from './look.mjs'
import { traced } from './mending.mjs'
import { desk } from './sight.mjs'
import { arriveWith, draftOf, resume } from './store.mjs'
import { visit } from './visit.mjs'
import { ready } from './walk.mjs'
import { wording } from './words.mjs'

const { press, write, mark, choose } = keyboard
const password = 'құпия сөз 12'

/** The focus is on something that can be seen or read aloud. */
async function assertHeld(page, after) {
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, null, { timeout: 3000 }).catch(() => assert.fail(`the focus is lost after: ${after}`))
}

/** To the left and up, as far as the way back. */
async function back(page) {
  await reach(page, '.back', 'Shift+Tab')
  await page.keyboard.press('Enter')
}

/** Opens the device's own dialogue with the keyboard and takes a file there. */
async function give(page, input, files) {
  await reach(page, input)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
  await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })))
}

/** What a press of the Enter key saves. */
async function save(page, selector) {
  await reach(page, selector)
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

let carried = null
let packed = null

visit('cases, what is stored, and a complaint into a file, with the keyboard alone', { language: 'ru', viewport: desk }, async run => {
  const { page } = run
  const words = wording('ru')
  await arriveWith(run, draftOf(run, refused))
  await press(page, '.draft summary')
  await write(page, '.draft input[name=name]', 'Бастау & <b>')
  await page.keyboard.press('Enter')
  await page.locator('.draft h3', { hasText: 'Бастау & <b>' }).waitFor()
  await assertHeld(page, 'renaming a case')

  await press(page, '.footer .link')
  await page.getByRole('heading', { level: 1, name: words('keep.where') }).waitFor()
  await assertFocus(page, 'title')
  await back(page)
  await page.waitForSelector('.draft')
  await assertFocus(page, 'title')
  await press(page, '.footer .link + .link')
  await page.getByRole('heading', { level: 1, name: words('keep.access') }).waitFor()
  await assertFocus(page, 'title')
  await back(page)
  await page.waitForSelector('.draft')

  await press(page, '.draft .button.quiet')
  await page.waitForSelector('#password')
  await assertFocus(page, 'title')
  await write(page, '#password', 'қысқа')
  await mark(page, '#password-shown')
  assert.equal(await page.getAttribute('#password', 'type'), 'text')
  await reach(page, '#password', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#password-error')
  await assertHeld(page, 'too short a password')
  await write(page, '#password', password)
  carried = await save(page, 'main form .button')
  await page.waitForSelector('.notice.good')
  await assertHeld(page, 'saving to a file')

  await back(page)
  await page.waitForSelector('.draft')
  await press(page, '.draft-delete summary')
  await press(page, '.draft-delete .danger')
  await page.waitForSelector('.draft', { state: 'detached' })
  await assertHeld(page, 'deleting a case')
})

visit('a file with a password, files mended, and the package, with the keyboard alone', { language: 'kk', viewport: desk }, async run => {
  const { page } = run
  const { photo } = await pictures({ photo: { kind: 'page', width: 600, height: 800, types: ['jpg'] } })
  await run.page.goto(run.server.url)
  await page.waitForSelector('.start .disclaimer')
  await press(page, '.start-lead > p .link')
  await give(page, '#reopen', [carried])
  await page.waitForSelector('#password')
  await assertHeld(page, 'choosing a saved file')
  await write(page, '#password', 'not this one')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#password-error')
  await assertHeld(page, 'a wrong password')
  await write(page, '#password', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.reopen .good')
  await assertHeld(page, 'opening the file')
  await press(page, '.reopen > button.button')

  await page.waitForSelector('.file-wishes')
  await assertFocus(page, 'title')
  await give(page, '#q-enclosures', [pdf('бір.pdf'), pdf('екі.pdf', 'other', 'Two'), { name: 'сурет.jpg', bytes: traced(photo.jpg, 'jpg', 6) }])
  await page.waitForSelector('.file-done')
  await assertHeld(page, 'attaching files')
  const id = await page.$eval('.file select', select => select.id)
  await choose(page, `[id="${id}"]`, 'refusal')
  await assertHeld(page, 'saying what a file is')
  await press(page, '.file-done summary')
  await page.waitForSelector('.file-compare img')
  await page.evaluate(() => document.querySelector('.file-done').closest('.file').classList.add('under-test'))
  await reach(page, '.under-test .file-done > .link', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.file-done', { state: 'detached' })
  await assertHeld(page, 'undoing what was mended')
  const files = await page.locator('.file').count()
  await reach(page, '.file:first-child > .link', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(before => document.querySelectorAll('.file').length < before, files)
  await assertHeld(page, 'removing a file')
  await press(page, '.file-several summary')
  await mark(page, '.file-several ul li:nth-child(1) input')
  await mark(page, '.file-several ul li:nth-child(2) input')
  await press(page, '.file-several ol li:nth-child(2) .link')
  await assertHeld(page, 'moving a file to the front')
  await press(page, '.file-several > .button')
  await page.waitForFunction(() => document.querySelectorAll('.file').length === 1)
  await assertHeld(page, 'binding files')

  await press(page, 'main form [type=submit]')
  await page.waitForSelector('.editable')
  await assertFocus(page, 'title')
  packed = await save(page, '.download .button')
  await page.waitForSelector('.download .notice.good')
  await assertHeld(page, 'making the package')
})

visit('the letter and its languages, with the keyboard alone', { language: 'ru', viewport: desk }, async run => {
  const { page } = run
  await resume(run, late)
  await page.waitForSelector('.file-wishes')
  await press(page, 'main form [type=submit]')
  await page.waitForSelector('.editable')
  await mark(page, '#letter-kk\\+ru')
  await page.waitForSelector('.letter [lang=kk].editable')
  await assertHeld(page, 'choosing two languages')
  await press(page, '#part-kk-story .edit-controls .link')
  await page.waitForFunction(() => document.activeElement?.matches('.letter-editor textarea'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Своими словами.')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.closest('#part-kk-story'))
  await press(page, '#part-kk-story .edit-controls .tag + .link')
  await page.waitForSelector('#part-kk-story .tag', { state: 'detached' })
  await assertHeld(page, 'taking an edit back')
  await reach(page, '#letter-kk\\+ru', 'Shift+Tab')
  await page.keyboard.press('ArrowUp')
  await page.waitForSelector('.letter[lang]')
  await assertHeld(page, 'choosing one language')
  await press(page, 'section[aria-labelledby=dates] summary')
  await assertHeld(page, 'unfolding how a date was counted')
})

visit('a package opened again, and nothing kept, with the keyboard alone', { language: 'en', viewport: desk }, async run => {
  const { page } = run
  const words = wording('en')
  await page.goto(run.server.url)
  await page.waitForSelector('.start .disclaimer')
  await ready(run)
  await press(page, '.start-lead > p .link')
  await give(page, '#reopen', [packed])
  await page.waitForSelector('.reopen .good')
  await assertHeld(page, 'opening a package')
  await press(page, '.reopen > .button')
  await page.waitForSelector('.result')
  await assertFocus(page, 'title')
  await reach(page, '.languages [lang=en]', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  await assertHeld(page, 'another language')
  await press(page, '.footer .link')
  await page.waitForSelector('section[aria-labelledby=nothing]')
  await press(page, 'section[aria-labelledby=nothing] .button')
  await page.getByText(words('keep.off')).waitFor()
  await assertFocus(page, 'title')
  await press(page, '.footer .link')
  await page.waitForSelector('main .danger')
  await press(page, 'main .danger')
  await page.getByText(words('keep.wiped')).waitFor()
  await assertFocus(page, 'title')
})
