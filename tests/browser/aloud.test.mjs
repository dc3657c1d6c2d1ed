// The letter read aloud by a voice of this device: to its end, stopped, and where the voice fails or there is none.
import assert from 'node:assert/strict'
import { late } from './cases.mjs'
import { look } from './look.mjs'
import { visit } from './visit.mjs'
import { speakerOf, withVoices } from './voices.mjs'
import { begin, walkThrough } from './walk.mjs'
import { wording } from './words.mjs'

const buttonIn = (page, words) => key => page.getByRole('button', { name: words(key) })

visit('the letter is read aloud as it stands, by a voice of this device or by none', { language: 'ru', ...withVoices }, async run => {
  const { page } = run
  const words = wording('ru')
  const button = buttonIn(page, words)
  const speaker = await speakerOf(run)
  const mood = value => speaker.evaluate(each => { globalThis.mood = each }, value)
  await begin(run)
  await walkThrough(run, late)

  // To its end: then it can be started again.
  await button('handin.aloud.start').click()
  const shown = await page.$$eval('.letter :is(p, h3, h4, li):not(.hint)', lines => lines.map(line => line.textContent).filter(text => text !== ''))
  const heard = () => speaker.evaluate(() => globalThis.spoken)
  for (let tries = 0; tries < 100 && (await heard()).length < shown.length; tries += 1) await page.waitForTimeout(100)
  assert.deepEqual((await heard()).map(([text]) => text.split('\n').join('')).sort(), shown.sort())
  assert.ok((await heard()).every(([, voice]) => voice === 'here'))
  await button('handin.aloud.start').waitFor()

  // Stopped in the middle of a line, and begun anew at once: what was stopped is not taken for a failure.
  await mood('goes on and on')
  await button('handin.aloud.start').click()
  await button('handin.aloud.stop').click()
  await button('handin.aloud.start').click()
  await button('handin.aloud.stop').waitFor()
  assert.ok((await speaker.evaluate(() => globalThis.stopped)) > 0)
  assert.equal(await page.locator('.read-aloud .notice').count(), 0)
  await button('handin.aloud.stop').click()

  // A voice that fails is told, and the rest is not read.
  await mood('fails')
  const before = (await heard()).length
  await button('handin.aloud.start').click()
  await page.locator('.read-aloud .notice', { hasText: words('handin.aloud.failed') }).waitFor()
  await button('handin.aloud.start').waitFor()
  await page.waitForTimeout(300)
  assert.ok((await heard()).length - before < shown.length / 2, 'it gives up')
  await look(run, 'aloud')

  // Kazakh is spoken far away only: the letter would have to be sent there. English by nobody.
  for (const locale of ['kk', 'en']) {
    await page.click(`#letter-${locale}`)
    await page.locator(`.letter[lang=${locale}]`).waitFor()
    assert.equal(await button('handin.aloud.start').count(), 0, locale)
  }
})

visit('without any voice, and without a sheet to share by, neither is offered', { language: 'kk' }, async run => {
  const { page } = run
  const button = buttonIn(page, wording('kk'))
  await begin(run)
  await walkThrough(run, late)
  assert.deepEqual(await page.evaluate(() => [speechSynthesis.getVoices().length, 'canShare' in navigator]), [0, false])
  await button('handin.print').waitFor()
  for (const key of ['handin.aloud.start', 'handin.share']) assert.equal(await button(key).count(), 0, key)
})
