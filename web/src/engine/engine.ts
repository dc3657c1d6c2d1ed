/**
 * The way to the rules engine: loads it once, speaks JSON with it, and is the one place where a failed envelope turns
 * into an exception.
 */

import rulebookAddress from '@build/rulebook.json?url'
import wasmAddress from '@build/wasm-web/shagym.wasm?url'
import type { Failure, Finding, Request, View } from './view.ts'

export class EngineError extends Error {
  override name = 'EngineError'
  readonly code: string
  readonly pointer: string

  constructor({ code, pointer, message }: Failure['error']) {
    super(message)
    this.code = code
    this.pointer = pointer
  }
}

export interface Engine {
  respond(request: Request): View
  inspect(name: string, bytes: Uint8Array): Finding
}

function open<Answer extends { ok: true }>(envelope: string): Answer {
  const parsed = JSON.parse(envelope) as Answer | Failure
  if (!parsed.ok) throw new EngineError(parsed.error)
  return parsed
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

async function load(): Promise<Engine> {
  const [script, rulebook] = await Promise.all([import('@build/wasm-web/shagym.js'), fetched(rulebookAddress)])
  const compiled = await script.default({ locateFile: () => wasmAddress })
  const engine = new compiled.Engine(rulebook)
  return {
    respond: request => open<View>(engine.respond(JSON.stringify(request))),
    inspect: (name, bytes) => open<Finding>(engine.inspect(name, bytes)),
  }
}

let loading: Promise<Engine> | null = null

/** The same engine for every caller. A failed load can be tried again. */
export function loadEngine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
