// Files that cannot be attached, or not without a word: each is told of by name, and the good ones beside it are taken.
import assert from 'node:assert/strict'
import { corpus } from '../hostile/corpus.mjs'
import { refused } from './cases.mjs'
import { chosen, empty, jpeg, pdf, program } from './files.mjs'
import { look } from './look.mjs'
import { resume, stored } from './store.mjs'
import { inLanguages, visit } from './visit.mjs'
import { wording } from './words.mjs'

const noticesOf = page => page.$$eval('.drop + [role=status] .notice', all => all.map(({ className, textContent }) => [className, textContent]))
const attached = page => page.$$eval('.file-name', all => all.map(({ textContent }) => textContent))

/** Waits until all chosen files have been read. */
async function choose(page, files) {
  await page.setInputFiles('#q-enclosures', chosen(files))
  await page.waitForFunction(() => document.querySelectorAll('.drop + [role=status] > p:not(.notice)').length === 0)
}

for (const language of inLanguages('en')) {
  visit(`an empty file, a program, a file under a false name (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    const told = (name, problem) => ['notice bad', `${name}: ${words(`file.left.${problem}`)} ${words('file.left')}`]
    await resume(run, refused)
    const photo = { ...jpeg('снимок.jpg'), name: 'снимок.pdf' }
    await choose(page, [empty('пусто.pdf'), program('ответ.pdf'), program('setup.exe'), photo, pdf('жауап.pdf')])
    assert.deepEqual(await noticesOf(page), [
      told('пусто.pdf', 'empty'),
      told('ответ.pdf', 'program'),
      told('setup.exe', 'program'),
    ])
    const found = await page.$$eval('.file:first-child .notice strong', all => all.map(({ textContent }) => textContent))
    assert.ok(found.includes(words('file.extension_lies')), found.join())
    assert.deepEqual(await attached(page), ['снимок.pdf', 'жауап.pdf'])
    await look(run, 'bad-files')
    await choose(page, [pdf('дәл сол файл.pdf')])
    assert.deepEqual(await noticesOf(page), [told('дәл сол файл.pdf', 'same')])
  })
}

visit('a file removed again', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await choose(page, [pdf('первый.pdf', 'other', 'One'), pdf('второй.pdf', 'other', 'Two')])
  await page.click('.file:first-child > .link')
  assert.deepEqual(await attached(page), ['второй.pdf'])
  await page.waitForTimeout(400)
  assert.equal((await stored(page)).files.length, 1)
  await choose(page, [pdf('первый.pdf', 'other', 'One')])
  assert.deepEqual(await attached(page), ['второй.pdf', 'первый.pdf'])
})

const hostile = says => corpus.find(each => each.says === says)

for (const language of inLanguages('en')) {
  visit(`a way out that fits the file (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    await resume(run, refused)
    await choose(page, [hostile('doc password'), hostile('pdf password'), hostile('mp4 truncated')])
    const texts = await page.$$eval('.file', all => all.map(({ textContent }) => textContent))
    const [paper] = words('file.way_out.paper').split('{')
    const says = key => texts.map(text => text.includes(words(key)))
    assert.deepEqual(says('file.password.elsewhere'), [true, false, false], 'the password of a document is taken off in its program')
    assert.deepEqual(says('file.password.mend'), [false, true, false])
    assert.deepEqual(says('file.ask.password'), [false, true, false])
    assert.deepEqual(says('file.way_out'), [true, true, true], 'none of them is lost')
    assert.deepEqual(texts.map(text => text.includes(paper)), [true, true, false], 'a film cannot be printed')
  })
}
