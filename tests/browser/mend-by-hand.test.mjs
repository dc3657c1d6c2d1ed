// What the person asks for: black out, make smaller, bind in an order, split, open with a password. With what comes of it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pictures } from '../repair/pictures.mjs'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { keyboard } from './hands.mjs'
import { look } from './look.mjs'
import { attachedNow, bytesKept, choose, inFolder, settled } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'
import { wording } from './words.mjs'

const drawn = await pictures({
  one: { kind: 'page', width: 1200, height: 1600, types: ['jpg', 'png'] },
  two: { kind: 'page', width: 1600, height: 1200, types: ['jpg'], seed: 9 },
  large: { kind: 'page', width: 4032, height: 3024, types: ['jpg'], quality: 0.97 },
})

/** The brightest value in a part of a picture: left, top, width, height as parts of it. */
const brightestIn = (page, bytes, area) =>
  page.evaluate(
    async ([text, [left, top, width, height]]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))]))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(left * bitmap.width, top * bitmap.height, width * bitmap.width, height * bitmap.height)
      let most = 0
      for (let at = 0; at < data.length; at += 4) most = Math.max(most, data[at], data[at + 1], data[at + 2])
      return most
    },
    [bytes.toString('base64'), area],
  )

const toolOf = (name, words) => `.file-tools .link:has-text("${words(name)}")`

visit('a part blacked out with the keyboard alone', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  await resume(run, refused)
  await choose(page, [{ name: 'удостоверение.png', bytes: drawn.one.png }])
  await keyboard.press(page, '.file-tools .link:last-of-type')
  await page.waitForSelector('.file-cover svg')
  await keyboard.press(page, '.file-cover .buttons .button.quiet')
  await page.waitForSelector('.file-cover rect')
  await look(run, 'cover')
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'rect')
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('ArrowUp')
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Shift+ArrowRight')
  const share = await page.$eval('.file-cover rect', ({ ownerSVGElement: { viewBox }, x, y, width, height }) =>
    [x, width].map(({ baseVal }) => baseVal.value / viewBox.baseVal.width).concat([y, height].map(({ baseVal }) => baseVal.value / viewBox.baseVal.height)),
  )
  assert.deepEqual(share.map(value => value.toFixed(2)), ['0.35', '0.35', '0.35', '0.10'])
  await keyboard.press(page, '.file-cover .buttons .button:not(.quiet)')
  await page.waitForSelector('.file-done')
  const [kept] = await attachedNow(page)
  assert.deepEqual([kept.steps, kept.type], [['covered'], 'png'])
  const bytes = await bytesKept(page, kept.id)
  assert.equal(await brightestIn(page, bytes, [0.355, 0.355, 0.34, 0.09]), 0, 'black all through')
  assert.ok((await brightestIn(page, bytes, [0.355, 0.46, 0.34, 0.02])) > 150, 'and not below it')
  assert.equal(await page.textContent('.file-done strong'), words('file.done'))
})

visit('a part blacked out with a pointer', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await resume(run, refused)
  await choose(page, [{ name: 'фото.jpg', bytes: drawn.one.jpg }])
  await page.click(toolOf('file.do.cover', words))
  const svg = page.locator('.file-cover svg')
  await svg.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await svg.boundingBox()
  await page.mouse.move(x + width * 0.2, y + height * 0.1)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.6, y + height * 0.3, { steps: 4 })
  await page.mouse.up()
  await page.click('.file-cover .buttons .button:not(.quiet)')
  await page.waitForSelector('.file-done')
  const [kept] = await attachedNow(page)
  const bytes = await bytesKept(page, kept.id)
  assert.ok((await brightestIn(page, bytes, [0.22, 0.12, 0.36, 0.16])) < 24, 'black, but for what JPEG does to it')
})

visit('a large photo made smaller than a megabyte', { language: 'en' }, async run => {
  const { page } = run
  const words = wording('en')
  await resume(run, refused)
  await choose(page, [{ name: 'large.jpg', bytes: drawn.large.jpg }])
  assert.ok(drawn.large.jpg.length > 1_000_000)
  await page.click(toolOf('file.do.shrink', words))
  await page.waitForSelector('.file-done')
  const [kept] = await attachedNow(page)
  assert.ok(kept.size < 1_000_000, String(kept.size))
  assert.deepEqual(kept.steps, ['shrunk'])
})

visit('photos and a PDF bound in the order chosen, and taken apart again', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await choose(page, [
    { name: 'первая.jpg', bytes: drawn.one.jpg },
    { name: 'вторая.jpg', bytes: drawn.two.jpg },
    { name: 'ответ.pdf', bytes: pdf('x', 'other', 'Answer').bytes },
  ])
  await page.click('.file-several summary')
  for (const index of [3, 1, 2]) await page.check(`.file-several ul li:nth-child(${index}) input`)
  await page.click('.file-several ol li:nth-child(3) .link:first-of-type')
  assert.deepEqual(await page.$$eval('.file-several ol .file-name', all => all.map(({ textContent }) => textContent)), ['ответ.pdf', 'вторая.jpg', 'первая.jpg'])
  await look(run, 'several')
  await page.click('.file-several > .button')
  await page.waitForSelector('.file-done')
  const [kept, ...others] = await attachedNow(page)
  assert.equal(others.length, 0)
  const bytes = await bytesKept(page, kept.id)
  inFolder(at => {
    writeFileSync(at('file.pdf'), bytes)
    execFileSync('qpdf', ['--check', at('file.pdf')])
    const told = execFileSync('pdfinfo', ['-l', '9', at('file.pdf')], { encoding: 'utf8' })
    assert.match(told, /Pages: +3/)
    assert.match(told, /Page +2 size: +841\.89 x 595\.28/)
    assert.match(told, /Page +3 size: +595\.28 x 841\.89/)
    assert.match(execFileSync('pdftotext', ['-l', '1', at('file.pdf'), '-'], { encoding: 'utf8' }), /Answer/)
  })
  await page.click('.file-done > .link')
  assert.deepEqual((await attachedNow(page)).map(({ name }) => name), ['ответ.pdf', 'вторая.jpg', 'первая.jpg'])
})

visit('a locked PDF, with a wrong and with the right password', { language: 'kk' }, async run => {
  const { page } = run
  const words = wording('kk')
  const locked = inFolder(at => {
    writeFileSync(at('plain.pdf'), pdf('x', 'other', 'Secret').bytes)
    execFileSync('qpdf', ['--encrypt', 'open', 'owner', '256', '--', at('plain.pdf'), at('locked.pdf')])
    return readFileSync(at('locked.pdf'))
  })
  await resume(run, refused)
  await choose(page, [{ name: 'жауап.pdf', bytes: locked }])
  await page.fill('.file-unlock input', 'wrong')
  await page.press('.file-unlock input', 'Enter')
  await page.waitForSelector('.file [role=alert]')
  assert.equal(await page.textContent('.file [role=alert]'), words('file.failed.password'))
  const [same] = await attachedNow(page)
  assert.equal(same.size, locked.length, 'the file is as it was')
  await look(run, 'locked')
  await page.fill('.file-unlock input', 'open')
  await page.click('.file-unlock .button')
  await page.waitForSelector('.file-done')
  const [kept] = await attachedNow(page)
  const bytes = await bytesKept(page, kept.id)
  inFolder(at => {
    writeFileSync(at('file.pdf'), bytes)
    assert.match(execFileSync('pdftotext', [at('file.pdf'), '-'], { encoding: 'utf8' }), /Secret/)
  })
  await settled(page)
})
