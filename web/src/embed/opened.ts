/** The files of a package one by one, just as the archive holds them. What it holds as it is takes no memory anew. */

import { contentOf, readDirectory, unpack } from '../handin/archive.ts'

export async function opened(archive: Blob): Promise<{ path: string; blob: Blob }[]> {
  const files: { path: string; blob: Blob }[] = []
  for (const entry of await readDirectory(archive)) {
    const bytes = entry.stored ? new Uint8Array(0) : await unpack(archive, entry)
    files.push({ path: entry.path, blob: await contentOf(archive, entry, bytes) })
  }
  return files
}
