/** The inspector (C++), a small module of its own: fetched by the worker with the first file. */

import address from '@build/wasm-web/inspector.wasm?url'
import { loadInspector as load } from '../../../wasm/inspector.mjs'
import type { Bytes } from '../renderers/bytes.ts'
import type { Finding } from './finding.ts'

export type Inspect = (name: string, bytes: Bytes) => Finding

let loading: Promise<Inspect> | null = null

/** A failed load can be tried again. */
export function loadInspector(): Promise<Inspect> {
  loading ??= load(fetch(address)).then(
    inspect => (name, bytes) => JSON.parse(inspect(name, bytes)) as Finding,
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}
