import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { openEngine } from '../index.node.mjs'
import { UsageError } from './options.mjs'
import { respondToLines } from './stream.mjs'

export const options = {
  ndjson: { type: 'boolean' },
  workers: { type: 'string' },
  rulebook: { type: 'string' },
}

/** @returns the exit status */
export async function run({ ndjson, workers, rulebook: file }) {
  const count = workers === undefined ? availableParallelism() : Number(workers)
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new UsageError(`--workers ${workers}: expected a number from 1 to 256`)
  const rulebook = file === undefined ? undefined : await readFile(file, 'utf8')
  // A rulebook that cannot be used is refused before anything is read.
  const engine = await openEngine({ rulebook })
  if (ndjson) {
    await respondToLines(process.stdin, process.stdout, { workers: count, rulebook, progress: process.stderr.isTTY ? process.stderr : null })
    return 0
  }
  const answer = engine.respondText(await text(process.stdin))
  process.stdout.write(`${answer}\n`)
  return JSON.parse(answer).ok ? 0 : 1
}
