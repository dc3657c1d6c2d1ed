import { readFile, rename, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ShagymError } from '../engine.mjs'
import { openPackager } from '../package.node.mjs'
import { findByHash } from './enclosures.mjs'
import { UsageError } from './options.mjs'

export const options = {
  files: 1,
  output: { type: 'string', short: 'o' },
  enclosures: { type: 'string' },
  'without-case': { type: 'boolean' },
}

/** @returns the exit status */
export async function run({ files: [name], output, enclosures, 'without-case': withoutCase }) {
  if (output === undefined) throw new UsageError('expected -o PACKAGE.zip')
  const [caseJson, packager] = await Promise.all([readFile(name, 'utf8'), openPackager()])
  const folder = enclosures ?? path.dirname(name)
  const found = await findByHash(folder, wanted(caseJson))
  const made = await packager.draft(caseJson, {
    withCase: !withoutCase,
    enclosures: ({ name, sha256 }) => {
      const file = found.get(sha256)
      if (!file) throw new ShagymError({ code: 'no_enclosure', pointer: '', message: `${name}: no file in ${folder} has its SHA-256, ${sha256}` })
      return readFile(file)
    },
  })
  await write(made.blob, output)
  const { draft, files } = made
  process.stderr.write(`${output}: ${files.length + 1} files${draft ? ', a draft: something is missing' : ''}\n`)
  if (made.missing.length > 0) process.stderr.write(`the font lacks: ${made.missing.join(' ')}\n`)
  return 0
}

/** SHA-256 to size of the enclosures; nothing where the case cannot be read, which is told later. */
function wanted(caseJson) {
  try {
    return new Map(JSON.parse(caseJson).documents.map(({ sha256, size }) => [sha256, size]))
  } catch {
    return new Map()
  }
}

/** Whole or not at all. */
async function write(blob, output) {
  if (output === '-') return pipeline(Readable.fromWeb(blob.stream()), process.stdout)
  const part = `${output}.part`
  try {
    await pipeline(Readable.fromWeb(blob.stream()), createWriteStream(part))
    await rename(part, output)
  } finally {
    await rm(part, { force: true })
  }
}
