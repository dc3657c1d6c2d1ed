// A PDF larger than all files should be together: split by its pages, stopped half way, and the words where it cannot be split.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { refused } from './cases.mjs'
import { pdf } from './files.mjs'
import { look } from './look.mjs'
import { attachedNow, bytesKept, choose, inFolder, settled } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'
import { wording } from './words.mjs'

/** Letters that do not pack well, always the same. */
const noise = (seed, length) => Array.from({ length: Math.ceil(length / 64) }, (_, at) => createHash('sha256').update(`${seed} ${at}`).digest('hex')).join('')

/** A PDF with so many pages of so many bytes each, as a scanner makes them. */
const scan = (pages, size, ...encrypt) =>
  inFolder(at => {
    const names = Array.from({ length: pages }, (_, index) => {
      writeFileSync(at(`${index}.pdf`), pdf('x', 'other', `Sheet ${index + 1} ${noise(index, size)}`).bytes)
      return at(`${index}.pdf`)
    })
    execFileSync('qpdf', ['--empty', '--stream-data=preserve', ...encrypt, '--pages', ...names, '--', at('whole.pdf')])
    return readFileSync(at('whole.pdf'))
  })

const pagesIn = bytes =>
  inFolder(at => {
    writeFileSync(at('part.pdf'), bytes)
    execFileSync('qpdf', ['--check', at('part.pdf')])
    return execFileSync('pdftotext', [at('part.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).match(/Sheet \d+/g)
  })

const target = 2_000_000
const cards = page => page.locator('.files > .file')

visit('a scan of many pages is split into parts that fit, put together again, and the rest is told in words', { language: 'ru' }, async run => {
  const { page } = run
  const words = wording('ru')
  await resume(run, refused)
  await page.click('.file-wishes summary')
  await page.selectOption('#file-target', String(target))
  await choose(page, [{ name: 'скан ответа.pdf', bytes: scan(7, 700_000) }])
  const split = page.locator('.file-tools .link', { hasText: words('file.do.split') })

  // Stopped: nothing has happened to it.
  await split.evaluate(button => {
    new MutationObserver((_, watcher) => {
      const stop = document.querySelector('.question progress + .link')
      if (!stop) return
      watcher.disconnect()
      setTimeout(() => stop.click())
    }).observe(document.body, { childList: true, subtree: true })
    button.click()
  })
  await settled(page)
  assert.equal(await page.locator('.file [role=alert]').count(), 0)
  assert.deepEqual((await attachedNow(page)).map(({ name }) => name), ['скан ответа.pdf'])

  await split.click()
  await page.waitForSelector('.file-done')
  const parts = await attachedNow(page)
  assert.deepEqual(parts.map(({ name }) => name), parts.map((_, index) => `скан ответа-${index + 1}.pdf`))
  assert.ok(parts.length >= 3 && parts.every(({ size }) => size <= target), parts.map(({ size }) => size).join())
  assert.ok(parts.every(({ steps, role, from }) => steps.join() === 'split' && role === parts[0].role && from[0].name === 'скан ответа.pdf'))
  const sheets = []
  for (const { id } of parts) sheets.push(...pagesIn(await bytesKept(page, id)))
  assert.deepEqual(sheets, Array.from({ length: 7 }, (_, index) => `Sheet ${index + 1}`))
  await look(run, 'split')
  await page.locator('.file-done > .link').first().click()
  assert.deepEqual((await attachedNow(page)).map(({ name }) => name), ['скан ответа.pdf'])
  await page.locator('.file > .link', { hasText: words('file.remove') }).click()

  // One page; a password; pages that are each too large.
  const locked = ['--encrypt', 'open', 'owner', '256', '--']
  await choose(page, [
    { name: 'лист.pdf', bytes: scan(1, 2_100_000) },
    { name: 'закрыт.pdf', bytes: scan(2, 1_200_000, ...locked) },
    { name: 'большие.pdf', bytes: scan(2, 4_800_000) },
  ])
  await cards(page).nth(0).locator('.notice', { hasText: words('file.split.one') }).waitFor()
  await cards(page).nth(1).locator('.notice', { hasText: words('file.split.locked') }).waitFor()
  await split.click()
  await cards(page).nth(2).locator('[role=alert]', { hasText: words('file.failed.large_pages') }).waitFor()
  assert.equal((await attachedNow(page)).length, 3)
  await look(run, 'cannot-split')
})
