// How long a telephone's HEIC takes on a slow processor, and whether what comes out can still be read.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { kazakh, pictures, russian } from '../repair/pictures.mjs'
import { refused } from './cases.mjs'
import { attachedNow, bytesKept, choose, heic, inFolder, traced } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'

const photo = { kind: 'page', width: 3024, height: 4032, types: ['jpg'], quality: 0.93 }
const drawn = await pictures({ rus: { ...photo, text: russian }, kaz: { ...photo, text: kazakh } })
const texts = { rus: russian, kaz: kazakh }

/** Share of the page's words that tesseract finds. */
function recall(bytes, language) {
  const read = inFolder(at => {
    writeFileSync(at('page.jpg'), bytes)
    return execFileSync('tesseract', [at('page.jpg'), '-', '-l', language, '--psm', '6'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, OMP_THREAD_LIMIT: '1' } })
  })
  const wordsOf = text => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const found = new Set(wordsOf(read))
  const wanted = [...new Set(wordsOf(texts[language]))]
  return wanted.filter(word => found.has(word)).length / wanted.length
}

for (const language of ['rus', 'kaz']) {
  visit(`a photographed page stays legible (${language})`, { language: 'kk' }, async run => {
    const { page } = run
    await resume(run, refused)
    const before = traced(drawn[language].jpg, 'jpg', 1)
    await choose(page, [{ name: 'IMG.HEIC', bytes: heic(before) }])
    const [kept] = await attachedNow(page)
    assert.deepEqual([kept.type, kept.steps], ['jpg', ['converted']])
    assert.ok(kept.size < 1_000_000, String(kept.size))
    const [was, is] = [recall(before, language), recall(await bytesKept(page, kept.id), language)]
    console.log(`counted: ${language}, words found by tesseract: before ${was.toFixed(3)}, after ${is.toFixed(3)}, ${before.length} to ${kept.size} bytes`)
    assert.ok(was > 0.8, `the photo itself can be read: ${was}`)
    assert.ok(is >= was - 0.02, `${is} after ${was}`)
  })
}

/** Slows the page and its workers down, as far as the browser's protocol lets it. */
async function slowed({ context, page }, rate) {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

visit('a HEIC of twelve megapixels at a quarter of the speed', { language: 'ru' }, async run => {
  const { page } = run
  const bytes = heic(traced(drawn.rus.jpg, 'jpg', 1))
  await resume(run, refused)
  await page.waitForSelector('.file-wishes')
  const times = []
  for (const rate of [1, 4]) {
    await slowed(run, rate)
    // Other bytes each time: a byte behind the picture.
    const started = Date.now()
    await choose(page, [{ name: `IMG_${rate}.HEIC`, bytes: Buffer.concat([bytes, Buffer.from([0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65].slice(0, 8)), Buffer.from(rate === 1 ? [] : [0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65])]) }], 120_000)
    times.push((Date.now() - started) / 1000)
  }
  await slowed(run, 1)
  const kept = await attachedNow(page)
  for (const { type, size } of kept) assert.ok(type === 'jpg' && size < 1_000_000, `${type} ${size}`)
  console.log(`counted: HEIC of 12 megapixels: ${times[0].toFixed(2)} s, with the page slowed four times ${times[1].toFixed(2)} s`)
})
