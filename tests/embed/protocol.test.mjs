// The protocol itself, spoken by hand: who is refused, and what with.
import assert from 'node:assert/strict'
import { stage, until } from './stage.mjs'

/** A host without the element: it frames the page by itself, and says to it whatever a test wants. */
const byHand = ({ home }) => ({
  '/': {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>by hand</title><iframe id="frame" title="assistant" width="600" height="400"></iframe><script>
globalThis.answers = []
globalThis.connect = (message = { shagym: 'connect', versions: [1] }, ports = 1) => {
  const channels = Array.from({ length: ports }, () => new MessageChannel())
  channels.forEach(({ port1 }, at) => (port1.onmessage = ({ data }) => answers.push({ at: connections + at, ...data })))
  frame.contentWindow.postMessage(message, '${home}', channels.map(({ port2 }) => port2))
  connections += ports
  return channels[0]?.port1
}
globalThis.connections = 0
globalThis.hellos = 0
addEventListener('message', event => event.source === frame.contentWindow && event.data === 'shagym hello' && (hellos += 1))
frame.src = '${home}embed.html'
</script></html>`,
  },
})

const greeted = page => page.waitForFunction(() => hellos > 0)
const answered = (page, wanted) => page.waitForFunction(members => answers.find(each => Object.entries(members).every(([name, value]) => each[name] === value)), wanted)

stage('one port, of a version that both speak, from the window around it', { files: byHand }, async run => {
  const { page } = run
  await page.goto(run.host.origin)
  await greeted(page)
  for (const message of [null, 'connect', { shagym: 'hello' }, { versions: [1] }]) await page.evaluate(each => connect(each), message)
  await page.evaluate(() => connect({ shagym: 'connect', versions: [2, 99] }))
  await answered(page, { type: 'error', code: 'version' })
  for (const message of [{ shagym: 'connect' }, { shagym: 'connect', versions: 1 }]) await page.evaluate(each => connect(each), message)
  await page.waitForFunction(() => answers.filter(({ code }) => code === 'malformed').length === 2)
  await page.evaluate(() => connect({ shagym: 'connect', versions: [1] }, 2))
  await page.waitForFunction(() => answers.filter(({ code }) => code === 'malformed').length === 3)
  await page.evaluate(() => (globalThis.port = connect()))
  await answered(page, { type: 'connected', version: 1 })
  const before = await page.evaluate(() => answers.length)
  await page.evaluate(() => connect())
  await page.waitForFunction(() => answers.filter(({ code }) => code === 'malformed').length === 4)
  assert.ok(before > 0 && (await page.evaluate(() => answers.filter(({ type }) => type === 'connected').length)) === 1, 'the second port is not taken')

  // Messages that are none.
  const malformed = ['text', null, 7, [], {}, { type: 'other' }, { type: 'settings', more: 1 }, { type: 'settings', acceptsPackage: 'yes' }]
  for (const message of malformed) {
    await page.evaluate(each => {
      answers.length = 0
      port.postMessage(each)
    }, message)
    await answered(page, { type: 'error', code: 'malformed' })
  }
  // Values that fit nothing: each is named, none is repeated.
  const bad = {
    type: 'settings', language: 'de', ground: 'nothing', region: 'mars', service: 'x'.repeat(301), provider: 7,
    answers: { happened: 'refused', applied_on: 'yesterday', due_known: 'yes', applicant_name: { surname: 7 }, enclosures: true, unknown_secret: 'secret', phone: 'x'.repeat(101) },
  }
  await page.evaluate(each => {
    answers.length = 0
    port.postMessage(each)
  }, bad)
  await answered(page, { code: 'value', name: 'answers.phone' })
  const told = await page.evaluate(() => answers.filter(({ type }) => type === 'error').map(({ code, name }) => `${code} ${name}`))
  const facts = ['happened', 'applied_on', 'due_known', 'applicant_name', 'enclosures', 'phone'].map(id => `answers.${id}`)
  assert.deepEqual(told.sort(), ['language', 'ground', 'region', 'service', 'provider', 'answers', ...facts].map(name => `value ${name}`).sort())

  // More than anybody needs.
  await page.evaluate(() => {
    answers.length = 0
    for (let i = 0; i < 500; i += 1) port.postMessage({ type: 'settings' })
  })
  await answered(page, { type: 'error', code: 'flood' })
  await page.evaluate(() => {
    answers.length = 0
    port.postMessage('after')
  })
  await page.waitForTimeout(500)
  assert.deepEqual(await page.evaluate(() => answers), [], 'nobody listens any more')
  const frame = page.frames()[1]
  await frame.click('.start .button')
  await frame.waitForSelector('main form button[type=submit]')
})

stage('a host that the operator does not name may not frame it', { files: byHand, allowed: ['https://portal.example'], mayComplain: [/frame-ancestors|Refused to frame|Framing/, /target origin/] }, async run => {
  const { page } = run
  await page.goto(run.host.origin)
  // The browser's own page says that there is nothing to see.
  await until(() => page.frames()[1]?.url().startsWith('chrome-error:'), 'the page of the refusal')
  assert.equal(await page.evaluate(() => hellos), 0)
  assert.ok(!(await page.frames()[1].content()).includes('id="app"'))
})
