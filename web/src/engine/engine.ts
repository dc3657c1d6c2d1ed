/**
 * The way to the rules engine: loads it once, speaks JSON with it, and is the one place where a failed envelope turns
 * into an exception.
 */

import english from '@build/rulebook/en.json?url'
import kazakh from '@build/rulebook/kk.json?url'
import rulesAddress from '@build/rulebook/rules.json?url'
import russian from '@build/rulebook/ru.json?url'
import wasmAddress from '@build/wasm-web/shagym.wasm?url'
import { loadShagym } from '../../../wasm/module.mjs'
import type { Explanation, Explanations, Failure, Locale, Request, View } from './view.ts'

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
  /** The languages of the request must have been learned. */
  respond(request: Request): View
  /** Why one conclusion (`route/court`) is as it is, and what would change it. */
  explain(request: Request, about: string): Explanation | null
  /** Loads the rulebook's words in these languages, as far as they are not there yet. */
  learn(locales: readonly Locale[]): Promise<void>
}

/** The rulebook comes in parts, its rules and one file of words for each language: most people need one. */
const textAddresses: Record<Locale, string> = { kk: kazakh, ru: russian, en: english }

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
  const [compiled, rules] = await Promise.all([loadShagym(fetch(wasmAddress)), fetched(rulesAddress)])
  const texts = new Map<Locale, string>()
  const rulebook = () => `${rules.slice(0, -1)},"texts":{${[...texts].map(([locale, words]) => `"${locale}":${words}`).join()}}}`
  let engine = new compiled.Engine(rulebook())
  return {
    respond: request => open<View>(engine.respond(JSON.stringify(request))),
    explain: (request, about) => open<Explanations>(engine.explain(JSON.stringify(request), about)).explanations[0] ?? null,
    async learn(locales) {
      const fresh = [...new Set(locales)].filter(locale => !texts.has(locale))
      if (fresh.length === 0) return
      const words = await Promise.all(fresh.map(locale => fetched(textAddresses[locale])))
      fresh.forEach((locale, at) => texts.set(locale, words[at] ?? '{}'))
      // An engine never changes, so more words make a new one.
      engine = new compiled.Engine(rulebook())
    },
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
