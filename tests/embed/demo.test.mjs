// The made-up portal of scripts/start --demo, in three languages; also in a browser that has the assistant's service worker.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serveDemo } from '../../web/demo/serve.mjs'
import { wording } from '../browser/words.mjs'
import { look } from './look.mjs'
import { framesOf, stage, until } from './stage.mjs'

const build = fileURLToPath(new URL('../../build', import.meta.url))
const demo = await serveDemo({ build })
after(() => demo.close())

stage('a portal in three languages, beside the full page', { files: () => ({}), allowed: [demo.origin] }, async run => {
  const { page, home } = run
  demo.show(home)
  await page.goto(home)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  for (const language of ['kk', 'ru', 'en']) {
    const words = wording(language)
    await page.goto(`${demo.url}${language}/`)
    await page.getByRole('heading', { level: 1, name: words('demo.title') }).waitFor()
    assert.ok(await page.getByText(words('demo.mark')).isVisible())
    await until(() => framesOf(run).length > 0, 'the frame')
    const [frame] = framesOf(run)
    await frame.waitForSelector('.start .disclaimer')
    assert.equal(await frame.textContent('h1'), words('ui.start.title'))
    await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1)
    await look(run, `demo-${language}`)
  }
})
