/**
 * The page's side of the worker: jobs one after the other, so that one photo is in memory at a time; progress; cancelling. A
 * job that is cancelled, hangs or breaks the worker ends with it, and the next job gets a fresh one.
 */

import { repairWorker } from '../trusted.ts'
import { RepairError, type Jobs, type Kind, type Reply } from './jobs.ts'

/** Without a sign of life for so long, a job hangs. */
const patience = 60_000

export interface Ordered<Answer> {
  done: Promise<Answer>
  cancel(): void
}

interface Waiting {
  begin(): Promise<void>
}

export class Workshop {
  private worker: Worker | null = null
  private queue: Waiting[] = []
  private busy = false

  /** @param progress 0 to 1 */
  order<K extends Kind>(kind: K, ask: Jobs[K]['ask'], progress: (part: number) => void = () => undefined): Ordered<Jobs[K]['answer']> {
    let cancelled = false
    let stop = () => {
      cancelled = true
    }
    const done = new Promise<Jobs[K]['answer']>((resolve, reject) => {
      const begin = async () => {
        if (cancelled) return reject(new RepairError('stopped'))
        const running = this.run(kind, ask, progress)
        stop = running.stop
        await running.answer.then(resolve, reject)
      }
      this.queue.push({ begin })
    })
    void this.work()
    return { done, cancel: () => stop() }
  }

  private async work(): Promise<void> {
    if (this.busy) return
    this.busy = true
    for (let next = this.queue.shift(); next; next = this.queue.shift()) await next.begin()
    this.busy = false
  }

  private run<K extends Kind>(kind: K, ask: Jobs[K]['ask'], progress: (part: number) => void) {
    const worker = (this.worker ??= repairWorker())
    let stop = () => {}
    const answer = new Promise<Jobs[K]['answer']>((resolve, reject) => {
      let timer = 0
      const end = () => {
        clearTimeout(timer)
        worker.onmessage = worker.onerror = worker.onmessageerror = null
      }
      const abandon = (error: RepairError) => {
        end()
        // Whatever it was doing ends here, and so does all memory that it held.
        worker.terminate()
        this.worker = null
        reject(error)
      }
      const wait = () => {
        clearTimeout(timer)
        timer = self.setTimeout(() => abandon(new RepairError('failed', 'no sign of life')), patience)
      }
      stop = () => abandon(new RepairError('stopped'))
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('progress' in data) {
          wait()
          progress(data.progress)
        } else if ('done' in data) {
          end()
          resolve(data.done as Jobs[K]['answer'])
        } else {
          end()
          reject(new RepairError(data.failed, data.message))
        }
      }
      worker.onerror = event => abandon(new RepairError('failed', event.message))
      worker.onmessageerror = () => abandon(new RepairError('failed', 'the answer cannot be read'))
      wait()
      worker.postMessage({ kind, ask })
    })
    return { answer, stop: () => stop() }
  }
}

/** One for the page. */
export const workshop = new Workshop()
