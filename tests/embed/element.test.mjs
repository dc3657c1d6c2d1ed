// <shagym-assistant> in a plain page: what it takes, what it tells, and how it behaves between other things of a page.
import assert from 'node:assert/strict'
import { arrive, framesOf, hear, heard, portal, stage } from './stage.mjs'

const one = (attributes = '', more = {}) => ({ home }) => ({
  '/': { body: portal({ home, body: `<p><a id="before" href="#x">before</a></p><shagym-assistant id="one" ${attributes}></shagym-assistant><p><a id="after" href="#y">after</a></p>`, ...more }) },
  '/other': { body: '<!doctype html><title>other</title><p>other' },
})
const begin = async frame => {
  await frame.click('.start .button')
  await frame.waitForSelector('main form button[type=submit]')
}

stage('speaks the language of the page, tells when it is ready and how tall it is, and grows with its content', { files: one('', { lang: 'kk' }) }, async run => {
  const { page } = run
  const frame = await arrive(run)
  assert.equal(await frame.evaluate(() => document.documentElement.lang), 'kk')
  assert.deepEqual((await heard(page, 'ready')).map(({ id, language }) => [id, language]), [['one', 'kk']])
  await begin(frame)
  await hear(page, 'screen', { screen: 'question' })
  await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1)
  const shown = await page.evaluate(() => document.querySelector('shagym-assistant').getBoundingClientRect().height)
  assert.equal(shown, (await heard(page, 'height')).at(-1).height)
  assert.equal(shown, await frame.evaluate(() => innerHeight))
  // An answer is no other screen.
  const screens = (await heard(page, 'screen')).length
  await frame.check('input[value="rude"]')
  await page.waitForTimeout(300)
  assert.equal((await heard(page, 'screen')).length, screens)
})

const storedCases = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('shagym')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('cases').objectStore('cases').count()
      counting.onsuccess = () => resolve(counting.result)
      counting.onerror = () => reject(counting.error)
      opening.result.close()
    }
  })

stage('takes language, ground, service, provider, region and answers; nothing of them stands in an address', { files: one('language="en" ground="refusal" service="Residence registration" provider="Akimat" region="astana"') }, async run => {
  const { page } = run
  const asked = []
  page.context().on('request', request => asked.push(request.url()))
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const element = document.querySelector('shagym-assistant')
      if (element) element.answers = { provider_kind: 'state_corporation', applicant_name: { surname: 'Secretova' } }
    })
  })
  const frame = await arrive(run)
  assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en')
  await begin(frame)
  const go = () => frame.click('main form button[type=submit]')
  assert.ok(await frame.isChecked('input[value="refused"]'))
  assert.equal(await frame.evaluate(storedCases), 0, 'what the portal knows is not stored before it is confirmed')
  await go()
  await frame.waitForSelector('input[name="q-provider_kind"]')
  assert.ok(await frame.isChecked('input[value="state_corporation"]'))
  assert.equal(await frame.evaluate(storedCases), 1)
  await go()
  await frame.waitForSelector('input[name="q-complained"]')
  await frame.check('input[name="q-complained"][value="no"]')
  await go()
  await frame.waitForSelector('#q-provider_name')
  assert.deepEqual(await frame.$$eval('#q-provider_name, #q-service_name', controls => controls.map(({ value }) => value)), ['Akimat', 'Residence registration'])
  for (const url of asked) assert.ok(!/Secretova|Akimat|Residence|astana|refus/.test(decodeURIComponent(url)), url)
  assert.ok(!JSON.stringify(await heard(page)).includes('Akimat'))
  assert.deepEqual(await heard(page, 'error'), [])
})

stage('the focus goes through it in the order of the page, and back and forward lead through its questions', { files: one() }, async run => {
  const { page } = run
  const frame = await arrive(run)
  await page.focus('#before')
  await page.keyboard.press('Tab')
  await frame.waitForFunction(() => document.activeElement.className === 'skip')
  await frame.evaluate(() => [...document.querySelectorAll('#app :is(button, a, summary)')].at(-1).focus())
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => document.activeElement.id === 'after')
  await begin(frame)
  const title = () => frame.textContent('h1')
  const first = await title()
  await frame.check('input[value="rude"]')
  await frame.click('main form button[type=submit]')
  await frame.waitForSelector('input[name="q-provider_kind"]')
  await page.evaluate(() => history.back())
  await frame.waitForSelector('input[value="rude"]')
  assert.equal(await title(), first)
  await page.evaluate(() => history.forward())
  await frame.waitForSelector('input[name="q-provider_kind"]')
})

stage('changes language and theme while it stands, and names what does not fit', { files: one('language="ru" theme="brand: #7a1f5c; brand-deep: #5c1745; round: 2px"') }, async run => {
  const { page } = run
  const frame = await arrive(run)
  const token = name => frame.evaluate(each => getComputedStyle(document.documentElement).getPropertyValue(each).trim(), name)
  assert.deepEqual([await token('--brand'), await token('--round')], ['#7a1f5c', '2px'])
  assert.equal(await page.evaluate(() => document.querySelector('shagym-assistant').language), 'ru')
  await page.evaluate(() => (document.querySelector('shagym-assistant').language = 'en'))
  await frame.waitForSelector('html[lang=en]')
  await page.evaluate(() => (document.querySelector('shagym-assistant').theme = { brand: '#eeeeee' }))
  await hear(page, 'error', { code: 'contrast', name: 'theme.brand' })
  assert.equal(await token('--brand'), '#0d5c57')
  // Readable by itself, and not with our notices, which are light where a page has colours of its own.
  const dark = { paper: '#12191a', card: '#1a2324', ink: '#ecf0ed', soft: '#aab6b3', tint: '#1d3533', brand: '#7fd1c5', 'brand-deep': '#a6e2d9', 'on-brand': '#06302c', edge: '#84918e', focus: '#ffb95c' }
  await page.evaluate(value => (document.querySelector('shagym-assistant').theme = value), dark)
  await hear(page, 'error', { code: 'contrast', name: 'theme.ink' })
  assert.equal(await frame.evaluate(() => 'light' in document.documentElement.dataset), false, 'the device chooses between light and dark again')
  for (const [theme, name] of [[{ brand: 'red' }, 'theme.brand'], [{ round: '1px;--ink:#fff' }, 'theme.round'], [{ background: 'url(//x)' }, 'theme']]) {
    await page.evaluate(value => (document.querySelector('shagym-assistant').theme = value), theme)
    await hear(page, 'error', { code: 'value', name })
  }
})

const two = ({ home }) => ({ '/': { body: portal({ home, body: '<shagym-assistant id="one" language="ru"></shagym-assistant><shagym-assistant id="two" language="kk"></shagym-assistant>' }) } })

stage('stands on a page several times, each for itself, and can be taken out and put in again', { files: two }, async run => {
  const { page } = run
  await page.goto(run.host.origin)
  await hear(page, 'ready', { id: 'one' })
  await hear(page, 'ready', { id: 'two' })
  const languages = await Promise.all(framesOf(run).map(frame => frame.evaluate(() => document.documentElement.lang)))
  assert.deepEqual(languages.sort(), ['kk', 'ru'])
  await page.evaluate(() => {
    heard.length = 0
    globalThis.first = document.querySelector('#one')
    first.remove()
  })
  for (let tries = 0; framesOf(run).length > 1 && tries < 50; tries += 1) await page.waitForTimeout(100)
  assert.equal(framesOf(run).length, 1)
  await page.evaluate(() => document.body.append(first))
  await hear(page, 'ready', { id: 'one' })
  assert.ok(!(await heard(page)).some(({ id, type }) => id === 'two' && type === 'ready'), 'the other one stays as it is')
  assert.equal(framesOf(run).length, 2)
})

stage('Back in one of two leads back in that one', { files: two }, async run => {
  const { page } = run
  await page.goto(run.host.origin)
  for (const id of ['one', 'two']) await hear(page, 'ready', { id })
  const [one, other] = framesOf(run)
  for (const frame of [one, other]) await begin(frame)
  await one.check('input[value="rude"]')
  await one.click('main form button[type=submit]')
  await one.waitForSelector('input[name="q-provider_kind"]')
  await other.check('input[value="rude"]')
  await other.click('main form button[type=submit]')
  await other.waitForSelector('input[name="q-provider_kind"]')
  await one.click('button.back')
  await one.waitForSelector('input[value="rude"]')
  assert.ok(await other.$('input[name="q-provider_kind"]'), 'the other one stays where it is')
  await one.click('button.back')
  await one.waitForSelector('.start .disclaimer')
})
