/** The engine as an Emscripten module. Requests and views are described in web/src/engine/view.ts. */
export interface Engine {
  /** @returns the view, or `{"ok":false,"error":{code,pointer,message}}`; never throws */
  respond(requestJson: string): string
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
