/** The engine as the page runs it. Requests and views are described in web/src/engine/view.ts. Text may also be UTF-8 bytes. */
export interface Engine {
  /** The envelope that everything is answered with when the rulebook cannot be used; otherwise null. */
  readonly refusal: string | null
  /** @returns the view, or `{"ok":false,"error":{code,pointer,message}}`; never throws */
  respond(requestJson: string | Uint8Array): string
  /** The same as UTF-8, in the engine's own memory: to be copied before the next call. */
  respondBytes(requestJson: string | Uint8Array): Uint8Array
  /**
   * Why a conclusion is as it is and what would change it.
   * @param about one conclusion, `route/court`; empty for all
   * @returns `{"ok":true,"explanations":[...]}` or a failure
   */
  explain(requestJson: string | Uint8Array, about: string): string
}

/** @param source the compiled engine, fetched or as bytes */
export function loadShagym(source: Response | Promise<Response> | BufferSource): Promise<{ Engine: new (rulebookJson: string) => Engine }>
