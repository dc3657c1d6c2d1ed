#!/usr/bin/env node
// Serves the built page on this computer only, with the headers it needs.
// Usage: scripts/serve.mjs [--port N] [--dir build/web] [--embed-origin ORIGIN]... [--demo]
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { serveDemo } from '../web/demo/serve.mjs'
import { embedOrigin, headers, headersFor } from '../web/headers.mjs'
import { serveLocally } from './local-server.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.wasm', '.ttf', '.txt'])

/** Whether a file is worth packing, by its name. */
export const isPacked = name => compressible.has(path.extname(name))

const encoders = {
  br: bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
}

/** What scripts/pack-page.mjs left beside a file, unless the file was changed since. */
async function packedBefore(file) {
  try {
    const [packed, own] = await Promise.all([stat(`${file}.br`), stat(file)])
    return packed.mtimeMs >= own.mtimeMs ? await readFile(`${file}.br`) : null
  } catch {
    return null
  }
}

/** The encodings a client takes: `br;q=0` means it does not. */
function encodingFor(request, extension) {
  if (!compressible.has(extension)) return null
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map(part => part.trim().split(/\s*;\s*q=/))
    .filter(([, weight]) => weight === undefined || Number(weight) > 0)
    .map(([name]) => name)
  return Object.keys(encoders).find(name => accepted.includes(name)) ?? null
}

/** The file that a request means, or null when it points outside of the folder. */
function fileFor(directory, url) {
  let pathname
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
  if (pathname.includes('\0')) return null
  const file = path.join(directory, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  return file.startsWith(directory + path.sep) ? file : null
}

// Key: file and encoding. The folder is only read while a build is being looked at, so nothing has to expire but what
// changed: entries remember the bytes they were made from.
const encoded = new Map()

async function body(file, encoding) {
  const before = encoding === 'br' ? await packedBefore(file) : null
  if (before) return before
  const bytes = await readFile(file)
  if (!encoding) return bytes
  const key = `${encoding} ${file}`
  const known = encoded.get(key)
  if (known && known.source.equals(bytes)) return known.result
  const result = await encoders[encoding](bytes)
  encoded.set(key, { source: bytes, result })
  return result
}

function handler(directory, embedOrigins) {
  return async (request, response) => {
    const plain = (status, text) => {
      response.writeHead(status, { ...headers, 'content-type': types['.txt'], 'cache-control': 'no-store' })
      response.end(`${text}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.')
    const file = fileFor(directory, request.url)
    if (!file) return plain(404, 'Not found.')
    const extension = path.extname(file)
    const encoding = encodingFor(request, extension)
    try {
      const bytes = await body(file, encoding)
      const name = path.relative(directory, file).split(path.sep).join('/')
      response.writeHead(200, {
        ...headersFor(name, embedOrigins),
        'content-type': types[extension] ?? 'application/octet-stream',
        'content-length': bytes.length,
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      })
      response.end(request.method === 'HEAD' ? undefined : bytes)
    } catch (error) {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) return plain(404, 'Not found.')
      console.error(error)
      plain(500, 'The file could not be read.')
    }
  }
}

/** Starts the server; port 0 takes any free one. Resolves to { url, port, close }. @param embedOrigins who may frame embed.html */
export async function serve({ dir = path.join(root, 'build/web'), port = 0, embedOrigins = [] } = {}) {
  const server = await serveLocally(handler(path.resolve(dir), embedOrigins), port)
  return { url: `http://127.0.0.1:${server.port}/`, ...server }
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, dir: { type: 'string' }, 'embed-origin': { type: 'string', multiple: true, default: [] }, demo: { type: 'boolean', default: false } } })
  const embedOrigins = values['embed-origin'].map(embedOrigin)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port wants a number from 0 to 65535, not "${values.port}".`)
  const dir = path.resolve(values.dir ?? path.join(root, 'build/web'))
  await readFile(path.join(dir, 'index.html')).catch(() => {
    throw new Error(`There is no page in ${dir}. Build it first.`)
  })
  const listening = (work, taken) =>
    work.catch(error => {
      if (error.code === 'EADDRINUSE') throw new Error(`Port ${taken} is taken by another program. Choose another one: --port ${port + 1}`)
      if (error.code === 'EACCES') throw new Error(`Port ${taken} needs more rights than this account has. Choose one above 1023.`)
      throw error
    })
  const demo = values.demo ? await listening(serveDemo({ port: port === 0 ? 0 : port + 1, build: path.join(root, 'build') }), port + 1) : null
  if (demo) embedOrigins.push(demo.origin)
  const { url } = await listening(serve({ dir, port, embedOrigins }), port)
  demo?.show(url)
  console.log(`Shagym is at ${url}`)
  console.log(demo ? `A made-up portal with Shagym in it is at ${demo.url}` : 'A made-up portal with Shagym in it: --demo')
  for (const origin of embedOrigins) console.log(`May be framed by ${origin}`)
  console.log('Stop with Ctrl+C.')
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  main().catch(error => {
    console.error(error.message)
    process.exitCode = 1
  })
}
