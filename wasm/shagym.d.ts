/** The engine as an Emscripten module. Requests and views are described in web/src/engine/view.ts. */
export interface Engine {
  /** @returns the view, or `{"ok":false,"error":{code,pointer,message}}`; never throws */
  respond(requestJson: string): string
  /**
   * Grounds, routes and terms of many cases in one call, without words and reasons.
   * @param factsJsonLines one case a line: `{"now":"2026-11-23T10:00","facts":{...}}`, facts in canonical form
   * @returns a line for each: `{"ok":true,"grounds":[],"open":[],"routes":[],"route":null,"terms":{}}` or the envelope of an error
   */
  decide(factsJsonLines: string): string
  /**
   * Why a conclusion is as it is and what would change it.
   * @param about one conclusion, `route/court`; empty for all
   * @returns `{"ok":true,"explanations":[...]}` or a failure
   */
  explain(requestJson: string, about: string): string
  /** @returns what the file is and what is wrong with it, see rules/schema/finding.schema.json */
  inspect(name: string, bytes: Uint8Array): string
  /**
   * For each day (its number since 1 January 1970, Kazakhstan civil date) the working day that many working days later.
   * @returns day numbers; -2147483648 where there is no answer (before or beyond the calendar, negative count);
   *   null when the lists differ in length or the rulebook cannot be used
   */
  addWorkingDays(days: Int32Array, counts: Int32Array): Int32Array | null
  /** Frees the engine's memory; only needed when one engine is replaced by another. */
  delete(): void
}

export interface ShagymModule {
  Engine: new (rulebookJson: string) => Engine
}

/** `wasmBinary`: the bytes of shagym.wasm, where they cannot be fetched. */
export default function createShagym(options?: {
  wasmBinary?: ArrayBuffer | Uint8Array
  locateFile?: (path: string) => string
}): Promise<ShagymModule>
