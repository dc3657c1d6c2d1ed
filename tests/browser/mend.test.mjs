// Photos mended as they come: nothing personal is left, they stand upright, the originals are kept, and undo brings them back.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { personalIn } from '../repair/exiftool.mjs'
import { kazakh, pictures } from '../repair/pictures.mjs'
import { refused } from './cases.mjs'
import { look } from './look.mjs'
import { attachedNow, bytesKept, choose, heic, sizeOf, traced } from './mending.mjs'
import { download } from './package.mjs'
import { resume, stored } from './store.mjs'
import { inLanguages, visit } from './visit.mjs'
import { wording } from './words.mjs'

const drawn = await pictures({
  page: { kind: 'page', width: 1200, height: 1600 },
  lying: { kind: 'page', width: 1600, height: 1200, types: ['jpg'], seed: 7 },
  kazakh: { kind: 'page', width: 1200, height: 1600, types: ['jpg'], text: kazakh },
})
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

const photos = [
  { name: 'IMG_1.JPG', bytes: traced(drawn.page.jpg, 'jpg'), type: 'jpg', steps: ['cleaned'], size: [1200, 1600] },
  { name: 'IMG_2.JPG', bytes: traced(drawn.lying.jpg, 'jpg', 6), type: 'jpg', steps: ['cleaned', 'turned'], size: [1200, 1600] },
  { name: 'Screenshot.png', bytes: traced(drawn.page.png, 'png'), type: 'png', steps: ['cleaned'], size: [1200, 1600] },
  { name: 'download.webp', bytes: traced(drawn.page.webp, 'webp'), type: 'webp', steps: ['cleaned'], size: [1200, 1600] },
  { name: 'IMG_3.HEIC', bytes: heic(traced(drawn.kazakh.jpg, 'jpg')), type: 'jpg', steps: ['converted'], size: [1200, 1600] },
]

for (const language of inLanguages('kk')) {
  visit(`photos mended as they come (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    await resume(run, refused)
    for (const { name, bytes, type } of photos) assert.ok(personalIn(bytes, type).length > 3, `${name} has traces`)
    await choose(page, photos)
    const kept = await attachedNow(page)
    assert.equal(kept.length, photos.length)
    for (const [index, { name, bytes, type, steps, size }] of photos.entries()) {
      const { id, type: now, from, steps: done, sha256: hash } = kept[index]
      assert.deepEqual([now, done], [type, steps], name)
      const mended = await bytesKept(page, id)
      assert.equal(sha256(mended), hash, name)
      assert.deepEqual(personalIn(mended, type), [], name)
      assert.deepEqual(sizeOf(mended, type), size, name)
      assert.equal(from[0].name, name)
      assert.ok((await bytesKept(page, from[0].id)).equals(bytes), `the original of ${name} is kept`)
    }
    const told = await page.$$eval('.file-done > p', all => all.map(({ textContent }) => textContent))
    assert.deepEqual(told, photos.map(({ steps }) => `${words('file.done')} ${steps.map(each => words(`file.step.${each}`)).join('; ')}.`))
    await page.click('.file:nth-child(2) .file-done summary')
    await page.waitForSelector('.file:nth-child(2) figure:nth-child(2) img')
    await look(run, 'mended')

    await page.click('.file:nth-child(2) .file-done > .link')
    const [, back] = await attachedNow(page)
    assert.deepEqual([back.name, back.sha256, back.from], ['IMG_2.JPG', sha256(photos[1].bytes), undefined])
    assert.equal((await stored(page)).files.length, 2 * photos.length - 1, 'what was undone is not kept')
    await choose(page, [photos[0]])
    assert.equal((await attachedNow(page)).length, photos.length, 'the same photo once more is told by its original')
  })
}

visit('the package names originals and repairs', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await choose(page, photos.slice(0, 2))
  await page.selectOption('.file:nth-child(1) select', 'refusal')
  await page.click('main form button[type=submit]')
  await page.waitForSelector('.result')
  await download(run, '.download .button', async ({ files }) => {
    const { files: listed } = JSON.parse(files.get('manifest.json'))
    const [first] = listed.filter(({ source }) => source === 'document')
    assert.deepEqual(first.originals, [{ name: 'IMG_1.JPG', size: photos[0].bytes.length, sha256: sha256(photos[0].bytes) }])
    assert.deepEqual(first.repairs, ['cleaned'])
    assert.match(first.path, /^enclosures\/01-[a-z-]+\.jpg$/)
    assert.deepEqual(personalIn(Buffer.from(files.get(first.path)), 'jpg'), [])
  })
})

visit('photos left as they are when the person says so', { language: 'en' }, async run => {
  const { page } = run
  await resume(run, refused)
  // How large files may be is said before any is chosen.
  await page.waitForSelector('#file-target')
  await page.click('.file-wishes summary')
  await page.uncheck('.file-tidy input')
  await choose(page, photos.slice(0, 1))
  const [kept] = await attachedNow(page)
  assert.equal(kept.sha256, sha256(photos[0].bytes))
  await page.reload()
  await page.waitForSelector('.file-wishes')
  assert.equal(await page.isChecked('.file-tidy input'), false, 'the wish is kept')
})
