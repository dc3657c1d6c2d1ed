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
  /** @returns `{"ok":true,"type","extension","problem"}` */
  inspect(name: string, bytes: Uint8Array): string
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
