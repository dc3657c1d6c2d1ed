// Browsers keep what a frame stores apart for each site around it: a complaint begun inside of a portal is found there again,
// and nowhere else, not even on the assistant's own page. What one site's visitor typed is no other site's business.
import assert from 'node:assert/strict'
import { flags } from '../browser/chromium.mjs'
import { arrive, portal, stage } from './stage.mjs'

const files = ({ home }) => ({ '/': { body: portal({ home, body: '<shagym-assistant language="ru"></shagym-assistant>' }) } })

/** Playwright switches off what is on in everybody's Chromium; of a switch that stands twice the last counts. */
const partitioned = ['--disable-features=Translate', '--enable-features=ThirdPartyStoragePartitioning']

stage('what is stored inside of a portal stays with that portal', { files, args: [...flags, ...partitioned] }, async run => {
  const { page, context, home } = run
  const frame = await arrive(run)
  await frame.click('.start .button')
  await frame.check('input[name="q-happened"][value="rude"]')
  await frame.click('main form button[type=submit]')
  await frame.waitForSelector('#q-happened', { state: 'detached' })
  await page.waitForTimeout(500)

  const own = await context.newPage()
  await own.goto(home)
  await own.waitForSelector('.start .disclaimer')
  assert.equal(await own.locator('.draft').count(), 0, 'the assistant itself does not know of it')
  await own.close()

  const again = await arrive(run)
  await again.waitForSelector('.draft, main form')
  assert.equal(await again.locator('.draft').count(), 1, 'the portal has it still')
})
