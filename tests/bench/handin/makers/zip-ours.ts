import { zip } from '../../../../web/src/renderers/zip.ts'
import type { Input } from './input.ts'

/** As the package is made: each piece becomes a Blob at once. */
export async function make({ files, created }: Input): Promise<Blob> {
  const pieces: Blob[] = []
  for await (const piece of zip(given(files), created)) pieces.push(new Blob([piece]))
  return new Blob(pieces)
}

async function* given(files: Input['files']) {
  yield* files
}
