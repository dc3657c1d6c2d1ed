// Tells the service worker what the build consists of: it walks the finished folder, so that no file can be forgotten.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const worker = 'sw.js'
/** Shown by the system before the page is installed, and never by the page; what stands in other people's pages. */
const notKept = /^screenshot-|^embed\.html$|^widget\//

const hashOf = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** Path to content hash, in the order of the paths. index.html is asked for as the folder. */
export async function filesOf(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  const hashes = await Promise.all(
    files.map(async file => {
      const name = path.relative(directory, file).split(path.sep).join('/')
      return [name === 'index.html' ? './' : name, hashOf(await readFile(file))]
    }),
  )
  return hashes.filter(([name]) => name !== worker && !notKept.test(name)).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Plugin for Vite. */
export function offline() {
  let directory
  return {
    name: 'shagym-offline',
    apply: 'build',
    configResolved(config) {
      directory = path.resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const files = await filesOf(directory)
      const file = path.join(directory, worker)
      const source = await readFile(file, 'utf8')
      const list = JSON.stringify(Object.fromEntries(files))
      // The worker's own text is part of the version: a change of its logic is a new version as well.
      const version = hashOf(source + list)
      await writeFile(file, source.replaceAll('__FILES__', list).replaceAll('__VERSION__', JSON.stringify(version)))
    },
  }
}
