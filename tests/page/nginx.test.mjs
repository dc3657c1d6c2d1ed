// The configuration for nginx, in a real nginx: what it sends is what our own server sends.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serve } from '../../scripts/serve.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = path.join(root, 'build/web')
const origin = 'https://portal.example'
const modules = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

const freePort = () =>
  new Promise(resolve => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const compared = ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'access-control-allow-origin', 'permissions-policy', 'set-cookie']

describe('nginx', () => {
  let folder, nginx, ours, theirs
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shagym-nginx-'))
    const port = await freePort()
    const site = execFileSync('scripts/nginx-config', ['--root', built, '--listen', `127.0.0.1:${port}`, '--embed-origin', origin, '--brotli'], { cwd: root, encoding: 'utf8' })
    const file = path.join(folder, 'nginx.conf')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder};`).join('\n')
    writeFileSync(file, `load_module ${modules};\nuser root;\npid ${folder}/pid;\nerror_log ${folder}/errors;\ndaemon off;\nmaster_process off;\nevents {}\nhttp {\n${temporary}\n${site}\n}\n`)
    execFileSync('/usr/sbin/nginx', ['-t', '-q', '-e', `${folder}/errors`, '-c', file])
    nginx = spawn('/usr/sbin/nginx', ['-e', `${folder}/errors`, '-c', file], { stdio: 'inherit' })
    theirs = `http://127.0.0.1:${port}`
    ours = await serve({ dir: built, embedOrigins: [origin] })
    for (let tries = 0; tries < 100 && !(await fetch(theirs).catch(() => null)); tries += 1) await new Promise(resolve => setTimeout(resolve, 100))
  })
  after(async () => {
    nginx.kill()
    await ours.close()
    rmSync(folder, { recursive: true })
  })

  test('sends the headers that our own server sends', async () => {
    const assets = readFileSync(path.join(built, 'index.html'), 'utf8').match(/assets\/[\w.-]+/g)
    assert.ok(assets.length > 1)
    for (const target of ['/', '/embed.html', '/sw.js', '/blank-kk.html', '/manifest.webmanifest', '/icon.svg', '/widget/shagym-assistant.js', ...assets.map(name => `/${name}`)]) {
      const [one, other] = await Promise.all([theirs, ours.url.slice(0, -1)].map(base => fetch(base + target)))
      assert.deepEqual([one.status, other.status], [200, 200], target)
      const pick = ({ headers }) => Object.fromEntries(compared.map(name => [name, headers.get(name)]))
      assert.deepEqual(pick(one), pick(other), target)
      assert.deepEqual(Buffer.from(await one.arrayBuffer()), Buffer.from(await other.arrayBuffer()), target)
    }
  })

  test('packs the engine with brotli and gzip, and says that it does', async () => {
    const [wasm] = readFileSync(path.join(built, 'sw.js'), 'utf8').match(/assets\/shagym-[\w-]+\.wasm/)
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await fetch(`${theirs}/${wasm}`, { headers: { 'accept-encoding': encoding } })
      assert.deepEqual([headers.get('content-encoding'), headers.get('content-type')], [encoding, 'application/wasm'])
      assert.match(headers.get('vary') ?? '', /accept-encoding/i)
    }
  })

  test('takes nothing in, shows nothing beside the page, logs no visit', async () => {
    assert.equal((await fetch(theirs, { method: 'POST', body: 'x' })).status, 403)
    for (const target of ['/.built', '/nothing', '/../nginx.conf']) {
      const { status, headers } = await fetch(theirs + target)
      assert.equal(status, 404, target)
      assert.equal(headers.get('server'), 'nginx')
    }
    const logs = [`${folder}/errors`, '/var/log/nginx/error.log', '/var/log/nginx/access.log'].filter(log => existsSync(log))
    for (const log of logs) assert.doesNotMatch(readFileSync(log, 'utf8'), /\/nothing|client:/, log)
  })

  test('refuses what would be more than a value', () => {
    for (const wrong of [['--root', '/x; include /etc/passwd'], ['--embed-origin', "'self'"], ['--server-name', 'a{']]) {
      assert.throws(() => execFileSync('scripts/nginx-config', wrong, { cwd: root, stdio: 'pipe' }), /cannot be|wants an origin/)
    }
  })
})
