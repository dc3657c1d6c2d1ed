import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Finds files by what they hold, whatever their names: only those of a size that is wanted are read.
 * @param {string} folder looked through with the folders in it
 * @param {Map<string, number>} wanted SHA-256 to size
 * @returns {Promise<Map<string, string>>} SHA-256 to path
 */
export async function findByHash(folder, wanted) {
  const found = new Map()
  const sizes = new Set(wanted.values())
  if (sizes.size === 0) return found
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (found.size === wanted.size) break
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (!sizes.has((await stat(file)).size)) continue
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    const digest = hash.digest('hex')
    if (wanted.has(digest)) found.set(digest, file)
  }
  return found
}
