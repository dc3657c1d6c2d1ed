// Three whole walks, one in each language, from the first screen to a package that other programs can read.
import assert from 'node:assert/strict'
import { late, refused, rude } from './cases.mjs'
import { keyboard, pointer } from './hands.mjs'
import { look } from './look.mjs'
import { assertManifest, download, folded, readSheet, textOfPdf } from './package.mjs'
import { askedOfNetwork, large, now, visit } from './visit.mjs'
import { arrive, ready, walk } from './walk.mjs'

const texts = (page, selector) => page.$$eval(selector, all => all.map(element => element.textContent))

/** Looks at the result as it comes up, then with everything unfolded. */
async function lookAtResult(run) {
  await look(run, '90-result')
  for (const summary of await run.page.$$('.result details:not([open]) > summary')) await summary.click()
  await look(run, '91-result-unfolded')
}

/** The package holds what the screen shows and what was attached; every file is what the manifest says. */
async function assertPackage(run, { service_name, applicant_name, enclosures }, letterLocale) {
  const { page, language } = run
  const letter = await texts(page, '.letter :is(h3, h4)')
  const steps = await texts(page, '.steps li')
  const { surname, given, patronymic } = applicant_name
  await download(run, '.download .button', async ({ name, files }) => {
    assert.match(name, /^\S+\.zip$/)
    const manifest = assertManifest(files)
    assert.equal(manifest.created, `${now}+05:00`)
    assert.equal(manifest.letter_locale, letterLocale)
    for (const { name: original, role, bytes, sha256 } of enclosures) {
      const entry = manifest.files.find(file => file.sha256 === sha256)
      assert.deepEqual([entry?.original_name, entry?.role, entry?.source], [original, role, 'document'])
      assert.deepEqual(files.get(entry.path), bytes)
    }
    const pdf = textOfPdf(files.get('letter.pdf'))
    for (const wanted of [`${surname} ${given} ${patronymic}`.trim(), service_name, ...letter.map(folded)]) {
      assert.ok(pdf.includes(wanted), `"${wanted}" is not in the letter: ${pdf}`)
    }
    const sheet = await readSheet(run, files.get('how-to-submit.html'))
    assert.equal(sheet.lang, language)
    assert.ok(steps.length > 1)
    assert.deepEqual(sheet.steps, steps)
  })
  assert.equal(await page.locator('.download .notice.good').count(), 1)
  assert.equal(await page.locator('.download :is(.warning, .bad)').count(), 0)
}

visit('a refusal, in Kazakh, on a telephone', { language: 'kk', reducedMotion: 'no-preference' }, async run => {
  await arrive(run)
  await look(run, '00-start')
  await run.page.click('.start .button')
  const walked = await walk(run, refused)
  assert.ok(walked.flat().includes('refusal_number'))
  await lookAtResult(run)
  assert.equal(await run.page.getAttribute('.letter', 'lang'), 'kk')
  await assertPackage(run, refused, 'kk')
})

visit('a term gone by, in Russian, without a network from the second page on', { language: 'ru' }, async run => {
  const { context, server } = run
  await arrive(run)
  await look(run, '00-start')
  await ready(run)
  await run.page.click('.start .button')
  let asked = 0
  const onPage = async walked => {
    if (walked !== 1) return
    await context.setOffline(true)
    await server.close()
    asked = askedOfNetwork(run)
  }
  const walked = await walk(run, late, { hands: pointer, onPage })
  assert.ok(walked.flat().includes('actual_address'))
  await lookAtResult(run)
  assert.equal(await run.page.getAttribute('.letter', 'lang'), 'ru')
  await assertPackage(run, late, 'ru')
  await run.page.reload()
  await run.page.waitForSelector('.result')
  assert.ok(asked > 0)
  assert.equal(askedOfNetwork(run), asked)
})

visit('rudeness and a fee, in English, dark, with the keyboard alone, the letter in Kazakh', { language: 'en', viewport: large, colorScheme: 'dark' }, async run => {
  const { page } = run
  await arrive(run)
  await look(run, '00-start')
  await keyboard.press(page, '.start .button')
  const walked = await walk(run, rude, { hands: keyboard })
  assert.ok(walked.flat().includes('provider_answered_on'))
  assert.equal(await page.getAttribute('.letter', 'lang'), 'en')
  assert.equal(await page.locator('.letter-language .warning').count(), 1, 'English cannot be submitted')
  await lookAtResult(run)
  await keyboard.mark(page, '#letter-kk')
  await page.waitForSelector('.letter[lang=kk]')
  assert.equal(await page.locator('.letter-language .warning').count(), 0)
  await assertPackage(run, rude, 'kk')
})
