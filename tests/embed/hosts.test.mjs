// Pages that are hard on what stands in them: a policy that allows nothing inline, styles and prototypes that reach everywhere, and
// a host that means no good.
import assert from 'node:assert/strict'
import { arrive, framesOf, hear, heard, pinned, portal, stage } from './stage.mjs'
import { look } from './look.mjs'

const nonce = 'r4nd0m'
const strictPolicy = home =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${home}`,
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /reports',
  ].join('; ')

const strict = ({ home }) => ({
  '/': {
    headers: { 'content-security-policy': strictPolicy(home), 'cross-origin-opener-policy': 'same-origin' },
    body: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Portal</title>
<script nonce="${nonce}" src="/listener.js"></script>
<script nonce="${nonce}" type="module" crossorigin integrity="${pinned.integrity}" src="${home}widget/${pinned.script}"></script></head>
<body><main><h1>Portal</h1><shagym-assistant id="one" ground="refusal"></shagym-assistant></main></body></html>`,
  },
})

stage('a policy with nonces, Trusted Types and nothing inline: it works, is accessible, and nothing is reported', { files: strict }, async run => {
  const { page } = run
  const frame = await arrive(run)
  await frame.click('.start .button')
  await hear(page, 'screen', { screen: 'question' })
  assert.ok(await frame.isChecked('input[value="refused"]'))
  await look(run, 'strict-host')
  await page.evaluate(() => document.querySelector('shagym-assistant').remove())
})

const loud = `*, *::before, *::after { all: unset !important; display: none !important; opacity: .2 !important; transform: rotate(9deg) !important; font-size: 50px !important; color: red !important }
html, body, main { display: block !important; opacity: 1 !important; transform: none !important; color: #ccc !important; visibility: hidden !important }
iframe, shagym-assistant iframe { height: 3px !important; width: 3px !important; position: fixed !important; pointer-events: none !important }`

const polluted = `for (const name of ['signal', 'capture', 'mode', 'slotAssignment', 'detail', 'bubbles', 'get', 'set', 'writable', 'value', 'answers', 'theme', 'language', 'type', 'shagym', 'transfer', 'then', 'toJSON', 'handleEvent'])
  Object.prototype[name] = name === 'get' || name === 'set' ? undefined : 'polluted'
Object.prototype.extra = { secret: 1 }`

const aggressive = ({ home }) => ({
  '/pollute.js': { type: 'text/javascript', body: polluted },
  '/': {
    body: portal({ home, script: false, head: `<style>${loud}</style>`, body: '<main><shagym-assistant id="one"></shagym-assistant></main><script src="/pollute.js"></script>' })
      .replace('</body>', `<script type="module" src="${home}widget/shagym-assistant.js"></script></body>`),
  },
})

stage('styles for everything and a polluted Object.prototype change nothing in it', { files: aggressive }, async run => {
  const { page } = run
  const frame = await arrive(run)
  await frame.click('.start .button', { timeout: 30_000 })
  await hear(page, 'screen', { screen: 'question' })
  const { opacity, display, visibility, width } = await page.evaluate(() => {
    const element = document.querySelector('shagym-assistant')
    const { opacity, display, visibility } = getComputedStyle(element)
    return { opacity, display, visibility, width: element.getBoundingClientRect().width }
  })
  assert.deepEqual([opacity, display, visibility], ['1', 'block', 'visible'])
  assert.equal(await frame.evaluate(() => innerWidth), Math.floor(width))
  assert.ok(width > 300, String(width))
  assert.deepEqual(await heard(page, 'error'), [])
})

/** The frame is in nobody's list; a host that owns its page can catch it all the same as it is made. */
const snare = `const create = Document.prototype.createElement
Document.prototype.createElement = function (name) {
  const made = create.call(this, name)
  if (name === 'iframe') globalThis.caught ??= made
  return made
}`

/** What a host may try, with what comes of it. */
const attempts = async () => {
  const element = document.querySelector('shagym-assistant')
  const outcome = {}
  const attempt = (name, work) => {
    try {
      outcome[name] = String(work())
    } catch (error) {
      outcome[name] = error.name
    }
  }
  attempt('shadow', () => element.shadowRoot)
  attempt('frames', () => frames.length)
  attempt('document', () => caught.contentWindow.document)
  attempt('contentDocument', () => caught.contentDocument)
  attempt('storage', () => caught.contentWindow.localStorage)
  attempt('history', () => caught.contentWindow.history.state)
  attempt('eval', () => caught.contentWindow.eval('1'))
  // Looks like the assistant, and is not.
  const fake = document.createElement('iframe')
  fake.src = '/fake'
  document.body.append(fake)
  await new Promise(resolve => (fake.onload = resolve))
  outcome.before = heard.filter(({ type }) => type === 'package' || type === 'error').length
  return outcome
}

const hostile = ({ home }) => ({
  '/snare.js': { type: 'text/javascript', body: snare },
  '/': { body: portal({ home, head: '<script src="/snare.js"></script>', body: '<shagym-assistant id="one"></shagym-assistant>' }) },
  '/fake': { body: fake(home) },
})

const fake = home => `<!doctype html><title>fake</title><script>
// As if it were the assistant, to the page around; as if it were the page around, to the assistant.
const { port1, port2 } = new MessageChannel()
parent.postMessage('shagym hello', '*')
parent.postMessage({ type: 'package', name: 'x', archive: new Blob(['x']), files: [] }, '*')
globalThis.answered = []
port1.onmessage = ({ data }) => answered.push(data)
parent.caught.contentWindow.postMessage({ shagym: 'connect', versions: [1] }, '${home}', [port2])
</script>`

stage('a host cannot read it, and nobody can speak for it or for the host', { files: hostile, mayComplain: [/target origin/, /can escape its sandboxing/] }, async run => {
  const { page } = run
  await arrive(run)
  const outcome = await page.evaluate(attempts)
  assert.deepEqual(outcome, { shadow: 'null', frames: '0', document: 'SecurityError', contentDocument: 'null', storage: 'SecurityError', history: 'SecurityError', eval: 'SecurityError', before: 0 })
  const impostor = page.frames().find(frame => frame.url().endsWith('/fake'))
  await page.waitForTimeout(500)
  assert.deepEqual(await impostor.evaluate(() => answered), [], 'only the window around it is heard')
  assert.deepEqual((await heard(page)).filter(({ type }) => type === 'package' || type === 'error'), [])
  // The host sends its own page into the frame: it gets no port, and the element says that the assistant is gone.
  await page.evaluate(() => (caught.contentWindow.location = '/fake'))
  await page.waitForFunction(() => caught.contentWindow.location.pathname === '/fake')
  assert.equal(framesOf(run).length, 0)
  await hear(page, 'error', { code: 'unreachable' })
  assert.deepEqual((await heard(page)).filter(({ type }) => type === 'package'), [])
})
