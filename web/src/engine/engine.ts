/**
 * The way to the rules engine: loads it once, speaks JSON with it, and is the one place where a failed envelope turns
 * into an exception.
 */

import english from '@build/rulebook/en.json?url'
import kazakh from '@build/rulebook/kk.json?url'
import englishLetter from '@build/rulebook/letter-en.json?url'
import kazakhLetter from '@build/rulebook/letter-kk.json?url'
import russianLetter from '@build/rulebook/letter-ru.json?url'
import rulesAddress from '@build/rulebook/rules.json?url'
import russian from '@build/rulebook/ru.json?url'
import wasmAddress from '@build/wasm-web/shagym.wasm?url'
import { loadShagym } from '../../../wasm/module.mjs'
import { fetched } from '../fetched.ts'
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
  /** Whether the letter's words are there. Without them only a case without answers may be asked about. */
  readonly isWhole: boolean
  /** Who changed the rules, where they are not as they were published. */
  readonly changedBy: string | null
  /** Loads the letter's words in the languages learned so far, and from now on in each that is learned. */
  complete(): Promise<void>
  /** Reads the rulebook with what was learned so far, which takes longer than any question; otherwise the next question does. */
  prepare(): void
  /** The languages of the request must have been learned. */
  respond(request: Request): View
  /** Why one conclusion (`route/court`) is as it is, and what would change it. */
  explain(request: Request, about: string): Explanation | null
  /** Loads the rulebook's words in these languages, as far as they are not there yet. */
  learn(locales: readonly Locale[]): Promise<void>
}

/** The rulebook comes in parts: its rules, and for each language, of which most people need one, its words and those of the letter. */
const addresses = {
  words: { kk: kazakh, ru: russian, en: english },
  letter: { kk: kazakhLetter, ru: russianLetter, en: englishLetter },
} satisfies Record<string, Record<Locale, string>>

type Part = keyof typeof addresses

function open<Answer extends { ok: true }>(envelope: string): Answer {
  const parsed = JSON.parse(envelope) as Answer | Failure
  if (!parsed.ok) throw new EngineError(parsed.error)
  return parsed
}

/** Each once. A failed load is not kept, so that it can be tried again. */
const coming = new Map<string, Promise<string>>()

function textOf(address: string): Promise<string> {
  const found = coming.get(address) ?? fetched(address).then(response => response.text())
  coming.set(address, found)
  found.catch(() => coming.delete(address))
  return found
}

/** The words of the first question, asked for together with the engine: on a slow line each turn counts. */
export const fetchAhead = (locale: Locale): void => void textOf(addresses.words[locale]).catch(() => undefined)

async function load(): Promise<Engine> {
  const [compiled, rules] = await Promise.all([loadShagym(fetch(wasmAddress)), textOf(rulesAddress)])
  const texts = new Map<Locale, Map<Part, string>>()
  const whole = (parts: Map<Part, string>) => [...parts.values()].map(part => part.slice(1, -1)).join()
  const rulebook = () => `${rules.slice(0, -1)},"texts":{${[...texts].map(([locale, parts]) => `"${locale}":{${whole(parts)}}`).join()}}}`
  // An engine never changes, so more words make a new one; and only the next question to it, for each takes its time.
  let made: InstanceType<typeof compiled.Engine> | null = null
  const engine = () => (made ??= new compiled.Engine(rulebook()))
  const wanted = new Set<Part>(['words'])

  async function fetchMissing(locales: Iterable<Locale>): Promise<void> {
    const missing = [...new Set(locales)].flatMap(locale => [...wanted].filter(part => !texts.get(locale)?.has(part)).map(part => ({ locale, part })))
    if (missing.length === 0) return
    const found = await Promise.all(missing.map(({ locale, part }) => textOf(addresses[part][locale])))
    missing.forEach(({ locale, part }, at) => texts.set(locale, new Map(texts.get(locale)).set(part, found[at] ?? '{}')))
    made = null
  }

  return {
    // Published rules have no such member, and reading a hundred kilobytes to learn that would hold up the first question.
    changedBy: rules.includes('"changed_by":') ? ((JSON.parse(rules) as { changed_by?: string }).changed_by ?? null) : null,
    get isWhole() {
      return [...texts.values()].every(parts => parts.has('letter'))
    },
    async complete() {
      wanted.add('letter')
      await fetchMissing(texts.keys())
    },
    prepare: () => void engine(),
    respond: request => open<View>(engine().respond(JSON.stringify(request))),
    explain: (request, about) => open<Explanations>(engine().explain(JSON.stringify(request), about)).explanations[0] ?? null,
    learn: fetchMissing,
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
