// The same request gives the same bytes in Node, Chromium, Firefox and WebKitGTK: the view, each file, the whole package. A
// browser that is not installed is skipped, and the test says so.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { after, before, test } from 'node:test'
import { buildBundle } from '../../scripts/package/bundle.mjs'
import { headers } from '../../web/headers.mjs'
import { browsers } from './browsers.mjs'
import { cases } from './cases.mjs'

const build = new URL('../../build/', import.meta.url)
const read = name => readFileSync(new URL(name, build))
const json = name => JSON.parse(read(name))
const inAll = name => Object.fromEntries(['kk', 'ru', 'en'].map(locale => [locale, json(name(locale))]))

const material = {
  cases,
  coverage: json('fonts/coverage.json'),
  rules: json('handin/handin-rules.json'),
  handin: inAll(locale => `handin/handin-${locale}.json`),
  page: inAll(locale => `page-texts/${locale}.json`),
}
const files = { 'engine.wasm': 'wasm-web/shagym.wasm', 'rulebook.json': 'rulebook.json', 'regular.ttf': 'fonts/NotoSans-Regular.ttf', 'bold.ttf': 'fonts/NotoSans-Bold.ttf' }
const types = { js: 'text/javascript', json: 'application/json', html: 'text/html', wasm: 'application/wasm', ttf: 'font/ttf' }

let server
let expected
let tell = () => {}

/** What a browser may fetch: the page of this test and what it is given. */
function bodyOf(name) {
  if (name === '') return '<!doctype html><title>bytes</title><script type="module" src="page.js"></script>'
  if (name === 'page.js') return readFileSync(new URL('page.js', import.meta.url))
  if (name === 'material.json') return JSON.stringify(material)
  if (name in files) return read(files[name])
  return /^[\w.-]+\.js$/.test(name) ? read(`engines/${name}`) : null
}

function answer(request, response) {
  if (request.method === 'POST') {
    let body = ''
    request.on('data', chunk => (body += chunk)).on('end', () => {
      response.writeHead(204).end()
      tell(JSON.parse(body))
    })
    return
  }
  const name = new URL(request.url, 'http://localhost').pathname.slice(1)
  try {
    const body = bodyOf(name)
    if (body === null) throw new Error(name)
    response.writeHead(200, { ...headers, 'content-type': types[name.split('.').at(-1)] ?? 'text/html' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}

before(async () => {
  await buildBundle({ hashes: 'tests/engines/hashes.ts' }, 'build/engines')
  const { hashesOf } = await import(new URL('engines/hashes.js', build))
  const bytes = name => new Uint8Array(read(files[name]))
  expected = await hashesOf({ ...material, wasm: bytes('engine.wasm'), rulebook: read('rulebook.json').toString(), fonts: { regular: bytes('regular.ttf'), bold: bytes('bold.ttf') } })
  server = http.createServer(answer)
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
})
after(() => server.closeAllConnections() ?? server.close())

test('Node makes a view and a package of every case', () => {
  for (const { name } of cases) assert.ok(Object.keys(expected).filter(key => key.startsWith(`${name}: `)).length >= 10, name)
})

for (const { name, missing, agent, open } of browsers) {
  test(`${name} makes the same bytes`, { timeout: 180_000 }, async context => {
    if (missing) {
      console.log(`counted: not tried in ${name}, which is not here: apt-get install ${missing}`)
      return context.skip(`apt-get install ${missing}`)
    }
    const told = new Promise(resolve => {
      tell = resolve
    })
    const close = open(`http://127.0.0.1:${server.address().port}/`)
    try {
      const { agent: said, zone, hashes, failure } = await told
      assert.match(said, agent)
      assert.equal(failure, undefined)
      assert.deepEqual(hashes, expected)
      console.log(`counted: ${Object.keys(hashes).length} files and views the same in ${name}, ${zone}: ${said}`)
    } finally {
      await close()
    }
  })
}
