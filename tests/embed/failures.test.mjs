// What can go wrong around it: each time a plain message with the way to the full page, and `error` with a code.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import net from 'node:net'
import { arrive, framesOf, hear, heard, portal, stage, until } from './stage.mjs'
import { wording } from '../browser/words.mjs'

const element = (attributes = '', more = {}) => ({ home }) => ({ '/': { body: portal({ home, body: `<main><h1>Portal</h1><shagym-assistant id="one" ${attributes}></shagym-assistant></main>`, ...more }) } })

const noticeNow = page => page.context().newCDPSession(page).then(session => session.send('Accessibility.getFullAXTree')).then(({ nodes }) => nodes.filter(({ ignored, role }) => !ignored && ['link', 'StaticText'].includes(role?.value)).map(({ name }) => name?.value))

/** The shadow root is closed to scripts; the browser's accessibility tree shows what is there. A message may stand there a moment later. */
async function notice(page, expected) {
  let texts = []
  for (let tries = 0; tries < 50; tries += 1) {
    texts = await noticeNow(page)
    if (expected.every(text => texts.includes(text))) return
    await page.waitForTimeout(100)
  }
  assert.deepEqual(texts, expected)
}

/** Waits until the element says nothing more of this. */
const gone = (page, text) => until(async () => !(await noticeNow(page)).includes(text), `the end of "${text}"`)

async function failed(run, code, language = 'ru', text = 'widget.failed') {
  const { page } = run
  await hear(page, 'error', { code })
  const words = wording(language)
  await notice(page, [words(text), words('widget.link')])
}

const silent = net.createServer(socket => socket.on('error', () => {}).resume().unref()).listen(0, '127.0.0.1')
await once(silent, 'listening')
// Who is connected stays so for ever, and nobody has to wait for it.
silent.unref()

stage('an origin that does not answer', { files: element(`assistant="http://127.0.0.1:${silent.address().port}/"`), mayComplain: [/ERR_|target origin/] }, async run => {
  const { page } = run
  // The half minute that the element waits is over sooner.
  await page.addInitScript(() => {
    const later = setTimeout
    globalThis.setTimeout = (work, time, ...rest) => later(work, time === 30_000 ? 1_000 : time, ...rest)
  })
  const asked = once(silent, 'connection')
  await page.goto(run.host.origin, { waitUntil: 'commit' })
  await asked
  await failed(run, 'unreachable')
})

stage('an operator that does not let this page frame it', { files: element('language="kk"'), allowed: [], mayComplain: [/frame-ancestors|Framing|target origin/] }, async run => {
  await run.page.goto(run.host.origin)
  await failed(run, 'unreachable', 'kk')
})

const noFrames = ({ home }) => ({ '/': { ...element()({ home })['/'], headers: { 'content-security-policy': "frame-src 'none'" } } })
stage("a frame that the page's own policy blocks", { files: noFrames, mayComplain: [/frame-src|Framing|target origin/] }, async run => {
  await run.page.goto(run.host.origin)
  await failed(run, 'blocked')
})

stage('an address that is none', { files: element('assistant="javascript:alert(1)" language="en"') }, async run => {
  await run.page.goto(run.host.origin)
  await hear(run.page, 'error', { code: 'address' })
  await notice(run.page, [wording('en')('widget.failed')])
  // Mended, it opens.
  await run.page.evaluate(home => (document.querySelector('shagym-assistant').assistant = home), run.home)
  await hear(run.page, 'ready')
})

stage('values that fit nothing', { files: element('language="de" region="mars" ground="nothing" theme="brand: blue"') }, async run => {
  await arrive(run)
  for (const name of ['language', 'region', 'ground', 'theme.brand']) await hear(run.page, 'error', { code: 'value', name })
  await failed(run, 'value', 'ru', 'widget.partly')
  await run.page.evaluate(() => (document.querySelector('shagym-assistant').answers = { happened: () => 1 }))
  await hear(run.page, 'error', { code: 'value', name: 'answers' })
  assert.ok(!JSON.stringify(await heard(run.page)).includes('mars'), 'values are never repeated')
  // Put right, nothing is told of it any more.
  await run.page.evaluate(() => Object.assign(document.querySelector('shagym-assistant'), { language: 'ru', region: 'astana', ground: 'refusal', theme: { brand: '#004d99' }, answers: null }))
  await gone(run.page, wording('ru')('widget.partly'))
})

stage('a browser that stores nothing for frames of other sites', { files: element(), storage: false }, async run => {
  const { page } = run
  const frame = await arrive(run)
  await failed(run, 'storage', 'ru', 'widget.storage')
  await frame.getByText(wording('ru')('ui.storage_refused')).waitFor()
  await frame.click('.start .button')
  await hear(page, 'screen', { screen: 'question' })
})

stage('a rulebook that is none', { files: element('language="ru"'), mayComplain: [/./] }, async run => {
  await run.page.route(/rules-[^/]+\.json$/, route => route.fulfill({ json: { format: 1 } }))
  await run.page.goto(run.host.origin)
  await failed(run, 'rules')
})

// Where answers are stored, a second try loads the frame anew; here they would be lost.
stage('what fails and comes at a second try, before it is ready and after', { files: element('language="ru"'), storage: false, mayComplain: [/./] }, async run => {
  const { page } = run
  const words = wording('ru')
  await page.route(/shagym-[^/]+\.wasm$/, route => route.abort())
  await page.goto(run.host.origin)
  await failed(run, 'load')
  await hear(page, 'screen', { screen: 'failure' })
  assert.deepEqual(await heard(page, 'ready'), [])
  const [frame] = framesOf(run)
  const again = () => frame.getByText(words('ui.failure.again')).click()
  await page.unroute(/shagym-[^/]+\.wasm$/)
  await again()
  await hear(page, 'ready')
  await gone(page, words('widget.failed'))

  await page.route(/en-[^/]+\.json$/, route => route.abort())
  await page.evaluate(() => {
    heard.length = 0
    document.querySelector('shagym-assistant').language = 'en'
  })
  await failed(run, 'load', 'en')
  await hear(page, 'screen', { screen: 'failure' })
  // Something mild in between: that it is gone is told of all the same.
  await page.evaluate(() => (document.querySelector('shagym-assistant').region = 'mars'))
  await hear(page, 'error', { code: 'value' })
  await again()
  await hear(page, 'screen', { screen: 'start' })
  await gone(page, wording('en')('widget.failed'))
  assert.deepEqual(await heard(page, 'ready'), [], 'it was ready before')
})

stage('a browser without WebAssembly: told as soon as there is somebody to be told', { files: element('language="ru"'), mayComplain: [/./] }, async run => {
  await run.page.addInitScript(() => delete globalThis.WebAssembly)
  await run.page.goto(run.host.origin)
  await failed(run, 'load')
  await hear(run.page, 'height')
})

stage('a server that sends no headers: nobody has said who may frame it', { files: element(), mayComplain: [/./] }, async run => {
  await run.page.route(/embed\.html$/, async route => {
    const response = await route.fetch()
    const { 'content-security-policy': _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await run.page.goto(run.host.origin)
  await failed(run, 'origin')
})
