import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('../../build/', import.meta.url))

/** The same engine twice: as a program, one process per request, and as the module that the page runs. Both take bytes. */
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

export async function loadModule() {
  const createShagym = createRequire(import.meta.url)(`${build}wasm-node/shagym.cjs`)
  const { Engine } = await createShagym({ wasmBinary: readFileSync(`${build}wasm-node/shagym.wasm`) })
  const engine = new Engine(readFileSync(`${build}rulebook.json`, 'utf8'))
  return (request) => engine.respond(request)
}
