/** The inspector's own thread: looks at one file after the other and answers each by its number. */

import wasmAddress from '@build/wasm-web/inspector.wasm?url'
import { loadInspector } from '../../../wasm/inspector.mjs'
import type { Inspected, ToInspect } from './inspector.ts'

const inspecting = loadInspector(fetch(wasmAddress))

addEventListener('message', async ({ data }: MessageEvent<ToInspect>) => {
  const tell = (answer: Inspected) => postMessage(answer)
  try {
    tell({ number: data.number, finding: (await inspecting)(data.name, new Uint8Array(data.bytes)) })
  } catch (error) {
    tell({ number: data.number, failure: String(error) })
  }
})
