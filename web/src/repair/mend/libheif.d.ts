/** What we use of libheif-js 1.23. */

declare module 'libheif-js/libheif-wasm/libheif.js' {
  interface Shown {
    data: Uint8ClampedArray<ArrayBuffer>
    width: number
    height: number
  }
  export interface HeifImage {
    get_width(): number
    get_height(): number
    display(room: Shown, shown: (result: Shown | null) => void): void
    free(): void
  }
  export interface Libheif {
    HeifDecoder: new () => { decoder: object | null; decode(bytes: Uint8Array): HeifImage[] }
    heif_context_free(context: object): void
  }
  export default function start(options: {
    /** Returns what `receive` returns: its exports. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => object): object
    print(text: string): void
    printErr(text: string): void
    onRuntimeInitialized(): void
  }): Libheif
}
