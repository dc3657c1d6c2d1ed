// The element in stock Firefox and in WebKitGTK, seen from the page around it: neither lets a driver into a frame that hangs in a
// closed shadow root, so what the assistant tells stands for it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serve } from '../../scripts/serve.mjs'
import { engines } from '../browser/engines.mjs'
import { built } from '../browser/visit.mjs'
import { isTold, openSites, portal, until } from './stage.mjs'

/** What the listener heard, where a driver can read it: Firefox gives a driver's scripts a global of their own. */
const teller = `
setInterval(() => (document.documentElement.dataset.heard = JSON.stringify(heard.map(({ archive, files, ...told }) => told))), 50)
document.addEventListener('know', () => (document.querySelector('shagym-assistant').answers = { applicant_name: { surname: 'Ахметова' } }))`

const body = attributes => `<main><h1>Portal</h1><shagym-assistant id="one" ${attributes}></shagym-assistant></main><script src="/teller.js"></script>`

for (const { name, open, missing } of engines) {
  test(`${name}: the element opens, changes, goes and comes back, and tells what fails`, { skip: missing, timeout: 180_000 }, async () => {
    const barred = await serve({ dir: built, embedOrigins: [] })
    const sites = await openSites({
      files: ({ home }) => ({
        '/teller.js': { type: 'text/javascript', body: teller },
        '/': { body: portal({ home, body: body('language="kk" ground="refusal"') }) },
        '/barred': { body: portal({ home, body: body(`assistant="${barred.url}"`) }) },
        '/blocked': { body: portal({ home, body: body('') }), headers: { 'content-security-policy': "frame-src 'none'" } },
      }),
    })
    const browser = await open()
    const { page } = browser
    const heardNow = async () => JSON.parse((await page.evaluate(() => document.documentElement.dataset.heard)) ?? '[]')
    const hear = (type, members) => until(async () => isTold(await heardNow(), { type, ...members }), `${type} ${JSON.stringify(members)}`)
    const shown = () => page.evaluate(() => document.querySelector('shagym-assistant').getBoundingClientRect().height)
    try {
      await page.goto(sites.host.origin)
      await hear('ready', { language: 'kk' })
      await hear('screen', { screen: 'start', language: 'kk' })
      await until(async () => (await heardNow()).findLast(({ type }) => type === 'height')?.height === (await shown()), 'its height')
      assert.ok((await shown()) > 300, `${await shown()}`)

      await page.evaluate(() => document.dispatchEvent(new CustomEvent('know')))
      await page.evaluate(() => document.querySelector('shagym-assistant').setAttribute('language', 'en'))
      await hear('screen', { screen: 'start', language: 'en' })
      await page.evaluate(() => document.querySelector('shagym-assistant').setAttribute('region', 'mars'))
      await hear('error', { code: 'value', name: 'region' })

      const readies = async () => (await heardNow()).filter(({ type }) => type === 'ready').length
      const before = await readies()
      await page.evaluate(() => {
        const element = document.querySelector('shagym-assistant')
        element.remove()
        element.removeAttribute('region')
        document.querySelector('main').append(element)
      })
      await until(async () => (await readies()) > before, 'the element that came back')
      const errors = (await heardNow()).filter(({ type, code }) => type === 'error' && code !== 'storage')
      // What the portal knows was taken: nothing but the region that there is not is complained of.
      assert.deepEqual([...new Set(errors.map(({ code, name }) => `${code} ${name}`))], ['value region'])

      await page.goto(`${sites.host.origin}/barred`)
      await hear('error', { code: 'unreachable' })
      await page.goto(`${sites.host.origin}/blocked`)
      await hear('error', { code: 'blocked' })
      assert.ok((await shown()) > 20, 'the message with the link')
    } finally {
      await browser.close()
      await Promise.all([sites.shut(), barred.close()])
    }
  })
}
