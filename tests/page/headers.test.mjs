// What the page may do, as the server and the page itself say it: files of its own, and nothing else.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { serve } from '../../scripts/serve.mjs'
import { builtFiles } from '../support/built-files.mjs'

const built = fileURLToPath(new URL('../../build/web', import.meta.url))
const index = readFileSync(path.join(built, 'index.html'), 'utf8')

/** A policy as its directives: name to sources. */
const directives = policy => new Map(policy.split(/;\s*/).map(each => each.split(/\s+/)).map(([name, ...sources]) => [name, sources]))

/** Nothing but what is listed here may be allowed; a looser policy has to be argued for in this test. */
const strict = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['shagym'],
}

describe('the server', () => {
  let server
  before(async () => (server = await serve({ dir: built })))
  after(() => server.close())

  /** As it stands on the wire: no address is tidied up on the way, nothing is unpacked. */
  const ask = (target, { method = 'GET', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: server.port, path: target, method, headers }, answer => {
        const pieces = []
        answer.on('data', piece => pieces.push(piece))
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) }))
      })
      request.on('error', reject)
      request.end()
    })

  test('sends the strict policy with every answer, refusals included', async () => {
    for (const target of ['/', '/sw.js', '/no-such-file', '/../package.json']) {
      const { headers } = await ask(target)
      const sent = directives(headers['content-security-policy'])
      assert.deepEqual(Object.fromEntries(sent), { ...strict, 'frame-ancestors': ["'none'"] }, target)
      assert.equal(headers['x-content-type-options'], 'nosniff', target)
      assert.equal(headers['referrer-policy'], 'no-referrer', target)
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', target)
      assert.equal(headers['set-cookie'], undefined, target)
    }
  })

  test('lets nobody frame any page, unless the operator says who, and then embed.html alone', async () => {
    const ancestors = async (target, port) => {
      const { headers } = await fetch(`http://127.0.0.1:${port}${target}`)
      return directives(headers.get('content-security-policy')).get('frame-ancestors')
    }
    for (const target of ['/', '/index.html', '/embed.html', '/nothing']) assert.deepEqual(await ancestors(target, server.port), ["'none'"], target)
    const framed = await serve({ dir: built, embedOrigins: ['https://portal.example', 'https://*.gov.example'] })
    try {
      assert.deepEqual(await ancestors('/embed.html', framed.port), ['https://portal.example', 'https://*.gov.example'])
      for (const target of ['/', '/index.html', '/blank-kk.html']) assert.deepEqual(await ancestors(target, framed.port), ["'none'"], target)
      const { headers } = await fetch(`http://127.0.0.1:${framed.port}/embed.html`)
      const { 'frame-ancestors': _, ...rest } = Object.fromEntries(directives(headers.get('content-security-policy')))
      assert.deepEqual(rest, strict)
    } finally {
      await framed.close()
    }
  })

  test('lets other origins load the script for portals, and nothing else', async () => {
    for (const [target, reach, allowed] of [['/widget/shagym-assistant.js', 'cross-origin', '*'], ['/embed.html', 'cross-origin', undefined], ['/', 'same-origin', undefined], ['/sw.js', 'same-origin', undefined]]) {
      const { headers } = await ask(target)
      assert.deepEqual([headers['cross-origin-resource-policy'], headers['access-control-allow-origin']], [reach, allowed], target)
    }
  })

  test('names the type of every file, and sends it whole', async () => {
    const types = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      css: 'text/css; charset=utf-8',
      json: 'application/json; charset=utf-8',
      webmanifest: 'application/manifest+json; charset=utf-8',
      svg: 'image/svg+xml; charset=utf-8',
      wasm: 'application/wasm',
      ttf: 'font/ttf',
      png: 'image/png',
      txt: 'text/plain; charset=utf-8',
      icc: 'application/octet-stream',
    }
    for (const name of builtFiles(built)) {
      const file = path.join(built, name)
      const target = `/${name}`
      const plain = await ask(target)
      assert.deepEqual([plain.status, plain.headers['content-type']], [200, types[path.extname(name).slice(1)]], target)
      assert.deepEqual(plain.body, readFileSync(file), target)
      const packed = await ask(target, { headers: { 'accept-encoding': 'br' } })
      if (packed.headers['content-encoding'] === 'br') assert.deepEqual(brotliDecompressSync(packed.body), plain.body, target)
      const lasting = packed.headers['cache-control'].includes('immutable')
      assert.equal(lasting, target.startsWith('/assets/'), target)
    }
  })

  test('gives nothing from outside of its folder', async () => {
    const targets = ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/../../../package.json', '//etc/passwd', '/%00', '/%', '/assets', '/nothing.js']
    for (const target of targets) {
      const { status, body, headers } = await ask(target)
      assert.deepEqual([status, headers['content-type'], String(body)], [404, 'text/plain; charset=utf-8', 'Not found.\n'], target)
    }
  })

  test('takes nothing in', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await ask('/', { method })).status, 405, method)
    const { status, body, headers } = await ask('/', { method: 'HEAD' })
    assert.deepEqual([status, body.length, Number(headers['content-length'])], [200, 0, Buffer.byteLength(index)])
  })

  test('says in plain words that its port is taken, that there is no page, that a port is none', async () => {
    const script = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url))
    const started = (...options) =>
      new Promise(resolve => {
        const program = spawn(process.execPath, [script, ...options])
        let said = ''
        program.stderr.on('data', piece => (said += piece))
        program.on('close', code => resolve({ code, said }))
      })
    const taken = await started('--port', String(server.port))
    assert.deepEqual(taken, { code: 1, said: `Port ${server.port} is taken by another program. Choose another one: --port ${server.port + 1}\n` })
    assert.match((await started('--dir', '/nowhere')).said, /^There is no page in \/nowhere\. Build it first\.\n$/)
    for (const wrong of ['portal.example', 'https://portal.example/path', "'self'", 'https://a; script-src *']) {
      assert.match((await started('--embed-origin', wrong)).said, /^--embed-origin wants an origin such as https:\/\/portal\.example, not /, wrong)
    }
    assert.match((await started('--port', 'x')).said, /^--port wants a number from 0 to 65535, not "x"\.\n$/)
  })
})

describe('index.html', () => {
  test('carries the policy itself, for servers that send no headers', () => {
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(index)
    assert.deepEqual(Object.fromEntries(directives(content.replaceAll('&#39;', "'"))), strict)
    assert.ok(index.indexOf('http-equiv="Content-Security-Policy"') < index.indexOf('<script'), 'it holds from where it stands')
  })

  test('has no inline script, style or handler, and names no file of others', () => {
    assert.deepEqual(index.match(/<script(?![^>]*\ssrc=)[^>]*>/g), null)
    assert.deepEqual(index.match(/<style|\sstyle=|\son[a-z]+=|javascript:/gi), null)
    const loaded = [...index.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
    assert.ok(loaded.length > 3)
    for (const address of loaded) assert.match(address, /^\.\//)
  })
})
