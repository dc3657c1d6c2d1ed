/**
 * HEIC, where the browser has no decoder of its own: libheif, which is LGPL-3 and therefore stays a file of its own that
 * anybody can replace. Fetched with the first HEIC.
 */

import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url'
import start, { type HeifImage, type Libheif } from 'libheif-js/libheif-wasm/libheif.js'
import type { Bytes } from '../../renderers/bytes.ts'
import { RepairError } from '../jobs.ts'
import type { Picture } from './canvas.ts'
import { fromPixels } from './decode.ts'

let loading: Promise<Libheif> | null = null

async function load(): Promise<Libheif> {
  const response = await fetch(wasmAddress)
  if (!response.ok) throw new RepairError('no_decoder', `${wasmAddress}: ${response.status}`)
  // Compiled as it comes, the browser keeps the fast code for the next visit; servers that do not know the type are common.
  const streams = (response.headers.get('Content-Type') ?? '').startsWith('application/wasm')
  const module = await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()))
  // It speaks of faults on the console; the page tells of them itself.
  const quiet = () => undefined
  return new Promise(resolve => {
    const library = start({
      instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(module, imports)),
      print: quiet,
      printErr: quiet,
      // It is ready before it has returned.
      onRuntimeInitialized: () => queueMicrotask(() => resolve(library)),
    })
  })
}

function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, shown => {
      if (shown) resolve(shown.data)
      else reject(new RepairError('broken', 'libheif cannot draw it'))
    })
  })
}

/** Upright: the container itself says how it is turned, and libheif obeys. */
export async function decodeHeif(bytes: Bytes): Promise<Picture> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  const library = await loading
  const decoder = new library.HeifDecoder()
  const images = decoder.decode(bytes)
  try {
    // The first is the one that people see; others are its relatives.
    const image = images[0]
    if (!image) throw new RepairError('broken', 'no picture in the HEIC')
    const width = image.get_width()
    const height = image.get_height()
    return fromPixels(await pixelsOf(image, width, height), width, height)
  } finally {
    for (const image of images) image.free()
    if (decoder.decoder) library.heif_context_free(decoder.decoder)
  }
}
