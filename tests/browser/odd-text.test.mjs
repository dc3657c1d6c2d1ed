// Odd text in every field that takes text: markup, emoji of several characters, marks that turn the direction of writing,
// letters in two pieces, half of a character. Shown as it was typed, kept over a reload, and nothing else on the page, in
// the letter or in a file's name is moved by it.
import assert from 'node:assert/strict'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { fill } from './fill.mjs'
import { look } from './look.mjs'
import { assertManifest, download, folded, readSheet, textOfPdf } from './package.mjs'
import { resume, stored, without } from './store.mjs'
import { visit } from './visit.mjs'
import { step } from './walk.mjs'
import { wording } from './words.mjs'

const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>&amp;'
const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
const odd = `${markup} ${family} \u202Eabc \u2067ابج\u200F И\u0306го`

const fields = {
  provider_name: odd,
  service_name: odd,
  application_number: '\u202E12<b>',
  refusal_number: `${family}/1`,
  story: `${odd}\n${odd}`,
  relief: odd,
  applicant_name: { surname: odd, given: odd, patronymic: odd },
  postal_address: { index: '161200', place: odd, street: odd, house: '<i>', flat: '\u202E1' },
}

visit('odd text in every field', { language: 'ru' }, async run => {
  const { page } = run
  const written = { ...refused, ...fields }
  await resume(run, without(written, ...Object.keys(fields)))
  for (let pages = 0; !(await page.$('#q-enclosures')); pages += 1) {
    assert.ok(pages < 12)
    const asked = await fill(page, written)
    await page.click('main form button[type=submit]')
    assert.equal(await page.locator('#problems').count(), 0, `${asked}: ${await page.locator('#problems').allTextContents()}`)
  }
  await page.waitForTimeout(400)
  const { saved } = await stored(page)
  for (const [question, answer] of Object.entries(fields)) assert.deepEqual(saved.answers[question], answer)
  await page.reload()
  await page.waitForSelector('#q-enclosures', { state: 'attached' })
  await step(run, { enclosures: [{ ...pdf('x', 'refusal'), name: `\u202Efdp.${family}<b>.pdf` }] })
  await page.waitForSelector('.editable')

  assert.equal(await page.locator('main :is(img, script, i, b)').count(), 0)
  const shown = await page.locator('main').innerText()
  assert.ok(shown.split(markup).length > 10)
  assert.doesNotMatch(await page.title(), /^[12]$/)
  assert.ok(shown.includes(wording('ru')('handin.package.missing').split('{')[0]), 'what the font has not is told')
  await look(run, 'odd-text')
  await download(run, '.download .button', async ({ files }) => {
    const { files: listed } = assertManifest(files)
    for (const { path } of listed) assert.match(path, /^[a-z0-9/.-]+$/)
    assert.equal(listed.filter(({ source }) => source === 'document').length, 1, 'the file is there under a name of ours')
    const text = textOfPdf(files.get('letter.pdf'))
    assert.ok(text.replaceAll(' ', '').includes(markup.replaceAll(' ', '')))
    assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/)
    const sheet = await readSheet(run, files.get('how-to-submit.html'))
    assert.ok(folded(sheet.text).includes(markup), sheet.text)
    assert.equal(sheet.foreign, 0)
  })
})
