// The main walk as the accessibility tree tells it to a screen reader, page by page: tests/browser/heard/<language>.txt, read and approved by a
// person. With SHAGYM_LONG=1 in three languages.
//   SHAGYM_LONG=1 SHAGYM_APPROVE=1 node --test tests/browser/heard.test.mjs      writes them anew; the diff is the review
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { refused } from './cases.mjs'
import { fill } from './fill.mjs'
import { heard, readable } from './heard.mjs'
import { desk } from './sight.mjs'
import { inLanguages, visit } from './visit.mjs'
import { arrive } from './walk.mjs'

const submit = 'main form button[type=submit]'

const approved = language => new URL(`heard/${language}.txt`, import.meta.url)

/** What changes with every release and is nobody's concern here. */
const withoutVersions = line => line.replace(/\b\d{4}\.\d{2}\.\d+\b|\b[0-9a-f]{12}\b|\b\d+\.\d+\.\d+\b/g, '…')

for (const language of inLanguages('kk')) {
  visit(`the main walk, as it is heard (${language})`, { language, viewport: desk }, async run => {
    const { page } = run
    const said = []
    /** Parts of a page come later than the page: what is heard once it is the same twice in a row. */
    const settled = async () => {
      for (let before = null, tries = 0; ; tries += 1) {
        const lines = readable(await heard(run))
        if (before === lines.join('\n') || tries === 20) return lines
        before = lines.join('\n')
        await page.waitForTimeout(300)
      }
    }
    const listen = async name => said.push(`== ${name}`, ...(await settled()).map(withoutVersions), '')
    /** From the second page on without what stands around every page. */
    const listenToMain = async name => {
      const lines = await settled()
      const from = lines.findIndex(line => line === 'main:')
      const to = lines.findIndex((line, at) => at > from && line === 'contentinfo:')
      said.push(`== ${name}`, ...lines.slice(from + 1, to === -1 ? undefined : to), '')
    }
    await arrive(run)
    await listen('start')
    await page.click('.start .button')
    await page.waitForSelector(submit)
    while (await page.$(submit)) {
      const name = await page.$eval('main .question [id^="q-"]', ({ id }) => /^q-([^-]+)/.exec(id)[1])
      await listenToMain(name)
      await fill(page, refused)
      await page.click(submit)
      await page.waitForFunction(before => document.querySelector('.editable') || !document.querySelector(`[id^="q-${before}"]`), name)
    }
    await page.waitForSelector('.editable')
    await listenToMain('result')
    const text = `${said.join('\n')}\n`
    if (process.env.SHAGYM_APPROVE) return writeFileSync(approved(language), text)
    assert.equal(text, readFileSync(approved(language), 'utf8'))
  })
}
