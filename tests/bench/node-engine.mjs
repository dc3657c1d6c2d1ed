import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const folder = new URL('../../build/wasm-node/', import.meta.url)

/** The WebAssembly engine in Node. Its bytes are handed over: Emscripten 3.1.6 would fetch() a file path. */
export async function loadEngine() {
  const createShagym = createRequire(import.meta.url)(new URL('shagym.cjs', folder).pathname)
  const { Engine } = await createShagym({ wasmBinary: readFileSync(new URL('shagym.wasm', folder)) })
  return Engine
}
