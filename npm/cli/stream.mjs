import { once } from 'node:events'
import { batches } from './lines.mjs'
import { Pool } from './pool.mjs'
import { progressOn } from './progress.mjs'

/**
 * Answers each line of the input with a line, in order. Memory stays bounded: a batch is read only when an earlier one has
 * been written.
 * @param {{ workers: number, rulebook?: string, progress: NodeJS.WriteStream | null }} options
 */
export async function respondToLines(input, output, { workers, rulebook, progress }) {
  const pool = new Pool(workers, rulebook)
  const told = progressOn(progress)
  /** Batches in work, oldest first: as many as keep all workers busy while the oldest is written. */
  const inWork = []
  const writeOldest = async () => {
    const { answers, count } = await inWork.shift()
    if (!output.write(answers)) await once(output, 'drain')
    told.add(count)
  }
  try {
    for await (const batch of batches(input)) {
      if (inWork.length >= workers * 2) await writeOldest()
      inWork.push(pool.respond(batch))
    }
    while (inWork.length > 0) await writeOldest()
  } finally {
    told.end()
    await pool.close()
  }
}
