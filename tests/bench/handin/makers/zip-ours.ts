import { blobOf } from '../../../../web/src/renderers/blob.ts'
import { zip } from '../../../../web/src/renderers/zip.ts'
import type { Input } from './input.ts'

export const make = ({ files, created }: Input): Promise<Blob> => blobOf(zip(given(files), created), 'application/zip')

async function* given(files: Input['files']) {
  yield* files
}
