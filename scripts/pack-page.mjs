// Packs what is worth packing in the built page as hard as brotli can, once: a server sends FILE.br as it is. On a slow line
// that is a third of a second until the first question, against packing quickly at each request.
// Usage: scripts/pack-page.mjs [build/web]
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { isPacked } from './serve.mjs'

const directory = process.argv[2] ?? 'build/web'
const entries = await readdir(directory, { recursive: true, withFileTypes: true })
const files = entries.filter(entry => entry.isFile() && isPacked(entry.name)).map(({ parentPath, name }) => path.join(parentPath, name))
const pack = promisify(brotliCompress)

await Promise.all(
  files.map(async file => {
    const bytes = await readFile(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    await writeFile(`${file}.br`, await pack(bytes, { params }))
  }),
)
