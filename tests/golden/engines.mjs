import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { loadShagym } from '../../wasm/module.mjs'

const build = fileURLToPath(new URL('../../build/', import.meta.url))

/** The same engine three times: as a program, one process per request, as the module of the page and as that for Node. All take bytes. */
export function respondNatively(request) {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
    const program = execFile(`${build}release/shagym`, ['respond', '--rulebook', `${build}rulebook.json`], options, (error, output) => {
      // 0: a view; 2: a request that cannot be used. Anything else is no answer.
      if (error && error.code !== 2) reject(error)
      else resolve(output.replace(/\n$/, ''))
    })
    // A program that ends before it has read all is reported above.
    program.stdin.on('error', () => {})
    program.stdin.end(request)
  })
}

const rulebook = () => readFileSync(`${build}rulebook.json`, 'utf8')

/** The module that the page runs. */
export async function loadPageEngine() {
  const { Engine } = await loadShagym(readFileSync(`${build}wasm-web/shagym.wasm`))
  return new Engine(rulebook())
}

/** The module for Node. */
export async function loadNodeEngine() {
  const createShagym = createRequire(import.meta.url)(`${build}wasm-node/shagym.cjs`)
  const { Engine } = await createShagym({ wasmBinary: readFileSync(`${build}wasm-node/shagym.wasm`) })
  return new Engine(rulebook())
}
