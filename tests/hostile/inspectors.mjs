// The inspector in its two forms: the native one and the page's WebAssembly module.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadInspector } from '../../wasm/inspector.mjs'

const build = new URL('../../build/', import.meta.url)

/** For the native one: each file with its name, sizes first. */
export const stream = files =>
  Buffer.concat(files.flatMap(({ name, bytes }) => [Buffer.from(`${Buffer.byteLength(name)} ${bytes.length}\n`), Buffer.from(name), bytes]))

/** @returns a line of JSON for each file */
export function natively(files) {
  const program = fileURLToPath(new URL('release/tests/inspect_stream', build))
  if (!existsSync(program)) throw new Error('scripts/build native first')
  const run = spawnSync(program, { input: stream(files), maxBuffer: 1 << 30 })
  if (run.status !== 0) throw new Error(`the native inspector ended with ${run.status ?? run.signal}`)
  return run.stdout.toString().split('\n').slice(0, -1)
}

export const inWasm = async () => loadInspector(readFileSync(new URL('wasm-web/inspector.wasm', build)))
