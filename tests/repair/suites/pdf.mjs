// PDFs joined, split, unlocked, and made of photos: read back with qpdf and poppler.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pdf } from '../../browser/files.mjs'
import { pictures } from '../pictures.mjs'

function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-pdf-'))
  try {
    return work(name => path.join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bytesOf = name => new Uint8Array(readFileSync(name))

/** What poppler reads, page by page, after qpdf has found the file sound. */
const pagesOf = bytes =>
  inFolder(at => {
    writeFileSync(at('file.pdf'), bytes)
    execFileSync('qpdf', ['--check', at('file.pdf')])
    return execFileSync('pdftotext', [at('file.pdf'), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map(text => text.trim())
  })

const encrypted = (bytes, ...passwords) =>
  inFolder(at => {
    writeFileSync(at('plain.pdf'), bytes)
    execFileSync('qpdf', ['--encrypt', ...passwords, '256', '--', at('plain.pdf'), at('locked.pdf')])
    return bytesOf(at('locked.pdf'))
  })

const silent = () => {}
const photos = await pictures({ one: { kind: 'page', width: 900, height: 1270, types: ['jpg'] }, two: { kind: 'page', width: 1270, height: 900, types: ['jpg'], seed: 5 } })

export function suite({ bindPhotos, joinPdfs, splitPdf, unlockPdf }) {
  const page = word => new Uint8Array(pdf('x.pdf', 'other', word).bytes)

  test('joined PDFs have all pages in their order', async () => {
    assert.deepEqual(pagesOf(await joinPdfs([page('One'), page('Two'), page('Three')], silent)), ['One', 'Two', 'Three'])
  })

  test('a PDF is split into parts that fit, with every page once', async () => {
    const words = Array.from({ length: 12 }, (_, index) => `Page ${index}`)
    const whole = await joinPdfs(words.map(page), silent)
    const parts = await splitPdf(whole, Math.ceil(whole.length / 3), silent)
    assert.ok(parts.length >= 3)
    for (const part of parts) assert.ok(part.length <= Math.ceil(whole.length / 3))
    assert.deepEqual(parts.flatMap(pagesOf), words)
  })

  test('a page is the smallest part, and the others fit beside one that is too large', async () => {
    const heavy = page(`Heavy ${Array.from({ length: 2000 }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join('')}`)
    const whole = await joinPdfs([page('One'), page('Two'), heavy, page('Four')], silent)
    const told = []
    const parts = await splitPdf(whole, 20_000, part => told.push(part))
    assert.deepEqual(parts.map(({ length }) => length > 20_000).filter(Boolean).length, 1)
    assert.deepEqual(parts.flatMap(pagesOf).map(text => text.slice(0, 5)), ['One', 'Two', 'Heavy', 'Four'])
    assert.ok(told.every((part, at) => part >= (told[at - 1] ?? 0)) && told.at(-1) === 1, String(told))
  })

  test('where no page fits, or there is one only, nothing is split, and the reason is told', async () => {
    const whole = await joinPdfs([page('One'), page('Two')], silent)
    await assert.rejects(splitPdf(whole, 10, silent), { failure: 'large_pages' })
    await assert.rejects(splitPdf(page('One'), 10, silent), { failure: 'one_page' })
  })

  test('what has only an owner\'s password is split, what asks for one is not', async () => {
    const pages = await joinPdfs([page('One'), page('Two')], silent)
    const parts = await splitPdf(encrypted(pages, '', 'owner'), 1200, silent)
    assert.deepEqual(parts.flatMap(pagesOf), ['One', 'Two'])
    await assert.rejects(splitPdf(encrypted(pages, 'open', 'owner'), 10, silent), { failure: 'password' })
    await assert.rejects(splitPdf(new Uint8Array(2000).fill(65), 10, silent), { failure: 'broken' })
  })

  test('hundreds of pages are split in a moment', async () => {
    const whole = await joinPdfs(Array.from({ length: 400 }, (_, index) => page(`Page ${index}`)), silent)
    const before = performance.now()
    const parts = await splitPdf(whole, Math.ceil(whole.length / 5), silent)
    assert.equal(parts.flatMap(pagesOf).length, 400)
    assert.ok(performance.now() - before < 30_000)
  })

  test('the right password takes the password off, a wrong one is told', async () => {
    const locked = encrypted(page('Secret'), 'open', 'owner')
    assert.deepEqual(pagesOf(await unlockPdf(locked, 'open')), ['Secret'])
    await assert.rejects(unlockPdf(locked, 'wrong'), { failure: 'password' })
    await assert.rejects(unlockPdf(locked, ''), { failure: 'password' })
  })

  test('garbage is told as broken', async () => {
    await assert.rejects(joinPdfs([new Uint8Array(2000).fill(65)], silent), { failure: 'broken' })
  })

  test('photos become pages of A4 that lie as the photo does, with words for those who cannot see them', async () => {
    const sheets = async function* () {
      yield { bytes: photos.one.jpg, width: 900, height: 1270, alternative: 'letter.jpg' }
      yield { bytes: photos.two.jpg, width: 1270, height: 900, alternative: 'slip.jpg' }
    }
    const bytes = await bindPhotos(sheets(), 'Құжаттар', 'kk', '2026-11-23T10:00')
    inFolder(at => {
      writeFileSync(at('file.pdf'), bytes)
      execFileSync('qpdf', ['--check', at('file.pdf')])
      const told = execFileSync('pdfinfo', ['-l', '9', at('file.pdf')], { encoding: 'utf8' })
      assert.match(told, /Title: +Құжаттар/)
      assert.match(told, /Page +1 size: +595\.28 x 841\.89/)
      assert.match(told, /Page +2 size: +841\.89 x 595\.28/)
      assert.match(told, /Tagged: +yes/)
      assert.match(execFileSync('pdfinfo', ['-struct-text', at('file.pdf')], { encoding: 'utf8' }), /Figure/)
      assert.equal(execFileSync('pdfimages', ['-list', at('file.pdf')], { encoding: 'utf8' }).trim().split('\n').length, 4)
    })
  })
}
