// The package goes to the page around only when the person agrees, there in the frame, and is what their own download is.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { late } from '../browser/cases.mjs'
import { fill } from '../browser/fill.mjs'
import { wording } from '../browser/words.mjs'
import { arrive, hear, heard, portal, stage } from './stage.mjs'
import { look } from './look.mjs'

const files = ({ home }) => ({
  '/': { body: portal({ home, body: '<main><h1>Portal</h1><shagym-assistant id="one" language="ru" ground="term" region="akmola" accepts-package></shagym-assistant></main>' }) },
})
/** Left as the portal knows it. */
const answers = { ...late, region: null }
const submit = 'main form button[type=submit]'
const hash = bytes => createHash('sha256').update(bytes).digest('hex')

stage('the package, when the person agrees', { files, acceptDownloads: true }, async run => {
  const { page, host } = run
  const words = wording('ru')
  const frame = await arrive(run)
  const site = new URL(host.origin).host
  // Nothing more is promised than holds here.
  await frame.getByText(words('ui.start.glance.private.site', { site })).waitFor()
  await frame.getByText(words('ui.start.private.text.site', { site })).waitFor()
  await frame.click('.start .button')
  await frame.waitForSelector(submit)
  for (let pages = 0; pages < 40 && (await frame.$(submit)); pages += 1) {
    const before = await frame.textContent('h1')
    await fill(frame, answers)
    await frame.click(submit)
    await frame.waitForFunction(title => document.querySelector('h1')?.textContent !== title, before)
  }
  await hear(page, 'screen', { screen: 'result' })
  await look(run, 'result')

  await frame.getByText(words('embed.give.about', { site })).waitFor()
  await frame.click('.hand-over .button')
  await frame.getByText(words('embed.give.what', { site })).waitFor()
  await look(run, 'consent')
  assert.deepEqual(await heard(page, 'package'), [], 'asking is not agreeing')
  // A drawing in between leaves the focus where it is.
  const decline = frame.getByText(words('embed.give.decline'))
  await decline.focus()
  await page.evaluate(() => (document.querySelector('shagym-assistant').theme = { round: '3px' }))
  await frame.waitForFunction(() => document.documentElement.style.getPropertyValue('--round') === '3px')
  await frame.waitForTimeout(200)
  assert.equal(await frame.evaluate(() => document.activeElement.textContent), words('embed.give.decline'))
  await decline.click()
  await frame.getByText(words('embed.give.ask')).click()

  // A host that covers the button gets nothing.
  const agree = frame.getByText(words('embed.give.agree'))
  await agree.scrollIntoViewIfNeeded()
  await frame.waitForFunction(text => [...document.querySelectorAll('button')].some(each => each.textContent === text && each.ariaDisabled === 'false'), words('embed.give.agree'))
  await page.evaluate(() => {
    const cover = Object.assign(document.createElement('div'), { id: 'cover' })
    cover.style.cssText = 'position: fixed; inset: 0; background: white; pointer-events: none'
    document.body.append(cover)
  })
  await frame.getByText(words('embed.give.covered')).waitFor()
  await agree.click({ force: true })
  await page.evaluate(() => document.querySelector('#cover').remove())
  await frame.getByText(words('embed.give.covered')).waitFor({ state: 'hidden' })
  assert.deepEqual(await heard(page, 'package'), [])

  await agree.click()
  await hear(page, 'package')
  const got = await page.evaluate(async () => {
    const bytes = async blob => Array.from(new Uint8Array(await blob.arrayBuffer()))
    const [{ name, archive, files }] = heard.filter(({ type }) => type === 'package')
    return { name, archive: await bytes(archive), files: await Promise.all(files.map(async ({ path, blob }) => ({ path, bytes: await bytes(blob) }))) }
  })
  const manifest = JSON.parse(Buffer.from(got.files.find(({ path }) => path === 'manifest.json').bytes))
  for (const { path, sha256 } of manifest.files) assert.equal(hash(Buffer.from(got.files.find(file => file.path === path).bytes)), sha256, path)
  assert.equal(got.files.length, manifest.files.length + 1)

  const { answers: confirmed } = JSON.parse(Buffer.from(got.files.find(({ path }) => path === 'case.json').bytes))
  assert.equal(confirmed.region, 'akmola', 'what the portal knew, once the person has confirmed it')

  // The person's own download, at the same time of day, is the same to the byte.
  const [saved] = await Promise.all([page.waitForEvent('download'), frame.getByText(words('handin.package.get')).first().click()])
  const chunks = []
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk)
  assert.equal(saved.suggestedFilename(), got.name)
  assert.equal(hash(Buffer.concat(chunks)), hash(Buffer.from(got.archive)))

  // A host that does not want it any more is not asked about.
  await page.evaluate(() => document.querySelector('shagym-assistant').removeAttribute('accepts-package'))
  await frame.waitForSelector('.hand-over', { state: 'detached' })
})
