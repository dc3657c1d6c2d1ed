// The person's own text in the letter: written in place with the keyboard alone, kept, warned about, taken back, and the
// same in every file of the package.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { late } from './cases.mjs'
import { look } from './look.mjs'
import { download, folded, textOfPdf } from './package.mjs'
import { visit } from './visit.mjs'
import { begin, step, walkThrough } from './walk.mjs'
import { wording } from './words.mjs'

const part = (page, block) => page.locator(`#part-${block}`)
const editor = page => page.locator('.letter-editor textarea')
const edit = async (page, block, text) => {
  await part(page, block).locator('.edit-controls .link').first().click()
  await editor(page).fill(text)
  await page.click('.letter-editor .button:not(.quiet)')
}

const wordText = bytes => {
  const script = `import sys, zipfile, io, re
xml = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read('word/document.xml').decode()
print('\\n'.join(re.sub('<[^>]+>', '', p) for p in re.findall(r'<w:p[ >].*?</w:p>', xml, re.S)))`
  return execFileSync('python3', ['-c', script], { input: bytes, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
}

visit('every part of the letter can be edited, and every file says the same', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await begin(run)
  await walkThrough(run, late)
  const parts = await page.locator('.editable').count()
  assert.equal(await page.locator('.edit-controls .link').count(), parts)
  assert.ok(parts > 10)

  // With the keyboard alone: in, written, out, and back at the button.
  const own = 'Мой рассказ: <b>срок</b> прошёл & никто не ответил.'
  await part(page, 'story').locator('.edit-controls .link').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'edit-story')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(`${own}\n\n  Вторая строка.`)
  await look(run, 'letter-editor')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.closest('#part-story')?.querySelector('.link') === document.activeElement)
  assert.deepEqual(await part(page, 'story').locator('.letter-paragraph p').allTextContents(), [own, 'Вторая строка.'])
  // As text, never as markup.
  assert.equal(await page.locator('.letter b').count(), 0)

  // What the law asks for must not go unnoticed; what the font lacks neither.
  await edit(page, 'applicant', 'Заявитель: Жұмағұлов Өркен \u{1F600}')
  await part(page, 'applicant').locator('.notice', { hasText: words('element.identity') }).waitFor()
  await page.locator('.check-missing', { hasText: words('handin.edit.element') }).first().waitFor()
  await page.locator('.download .notice', { hasText: words('handin.edit.removed_all') }).waitFor()
  await page.locator('section > .notice', { hasText: '\u{1F600}' }).waitFor()
  await edit(page, 'competence', '')
  await part(page, 'competence').locator('.hint', { hasText: words('handin.edit.empty') }).waitFor()
  await look(run, 'letter-edited')

  // Taken back, and the taking back taken back.
  const applicant = part(page, 'applicant')
  await applicant.getByRole('button', { name: words('handin.edit.original') }).click()
  assert.match(await applicant.textContent(), /020000/)
  await applicant.getByRole('button', { name: words('handin.edit.again') }).click()
  assert.doesNotMatch(await applicant.textContent(), /020000/)
  await applicant.getByRole('button', { name: words('handin.edit.original') }).click()
  assert.equal(await page.locator('.download .notice.warning').count(), 0)

  await download(run, '.download .button', async ({ files }) => {
    const plain = files.get('letter.txt').toString()
    assert.ok(plain.includes(`${own}\nВторая строка.`))
    assert.ok(folded(textOfPdf(files.get('letter.pdf'))).includes(folded(`${own} Вторая строка.`)))
    assert.ok(wordText(files.get('letter.docx')).includes('Мой рассказ: &lt;b&gt;срок&lt;/b&gt; прошёл &amp; никто не ответил.\nВторая строка.'))
    const { edits } = JSON.parse(files.get('case.json'))
    assert.deepEqual(edits.map(({ block, lines }) => [block, lines]), [['story', [own, 'Вторая строка.']], ['competence', []]])
  })
})

visit('an edit survives going back, a reload and other answers, and says when the text under it has changed', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  await begin(run)
  await walkThrough(run, late)
  await edit(page, 'story', 'Өз сөзіммен.')
  await page.reload()
  await page.waitForSelector('.editable')
  assert.match(await part(page, 'story').textContent(), /Өз сөзіммен\./)

  // Back to the page of the story, which is told otherwise.
  const change = page.locator('section.answers', { has: page.locator(`text=${late.story}`) })
  await change.getByRole('button').click()
  await page.fill('#q-story', 'Басқаша айтайын.')
  await step(run, { ...late, story: 'Басқаша айтайын.' })
  await page.waitForSelector('.editable')
  const story = part(page, 'story')
  await story.locator('blockquote', { hasText: 'Басқаша айтайын.' }).waitFor()
  assert.match(await story.locator('.letter-paragraph').first().textContent(), /Өз сөзіммен\./)
  await page.locator('.download .notice', { hasText: words('handin.edit.outdated_all', { n: 1 }) }).waitFor()
  await look(run, 'letter-outdated')
  await story.getByRole('button', { name: words('handin.edit.keep_mine') }).click()
  assert.equal(await story.locator('blockquote').count(), 0)
  assert.match(await story.textContent(), /Өз сөзіммен\./)
  await story.getByRole('button', { name: words('handin.edit.original') }).click()
  assert.match(await story.textContent(), /Басқаша айтайын\./)

  // Each language of the letter has edits of its own, and tells of the others.
  await edit(page, 'story', 'Қазақша.')
  await page.click('#letter-ru')
  await page.locator('.letter[lang=ru]').waitFor()
  await page.locator('.edits-told .notice', { hasText: words('ui.language.kk') }).waitFor()
  assert.doesNotMatch(await page.textContent('.letter'), /Қазақша\./)
  await page.click('#letter-kk')
  await page.locator('.letter[lang=kk]').waitFor()
  assert.match(await part(page, 'story').textContent(), /Қазақша\./)
})
