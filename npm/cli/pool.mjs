import { Worker } from 'node:worker_threads'

/** Threads with an engine each. */
export class Pool {
  #workers
  #next = 0

  /** @param {string} [rulebook] JSON; otherwise the one that comes along */
  constructor(count, rulebook) {
    this.#workers = Array.from({ length: count }, () => new Thread(rulebook))
  }

  /**
   * @param {string[]} lines requests
   * @returns {Promise<{ answers: Uint8Array, count: number }>} lines of answers, each with its line end
   */
  respond(lines) {
    const thread = this.#workers[this.#next]
    this.#next = (this.#next + 1) % this.#workers.length
    return thread.respond(lines)
  }

  async close() {
    await Promise.all(this.#workers.map(thread => thread.close()))
  }
}

class Thread {
  #worker
  /** Those who wait for an answer, in order. */
  #waiting = []

  constructor(rulebook) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { rulebook } })
    this.#worker.on('message', answer => this.#waiting.shift().resolve(answer))
    this.#worker.on('error', error => {
      for (const each of this.#waiting.splice(0)) each.reject(error)
    })
  }

  respond(lines) {
    const answer = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
    // Told to whoever awaits it; until then it is nobody's unhandled failure.
    answer.catch(() => {})
    this.#worker.postMessage(lines)
    return answer
  }

  close() {
    return this.#worker.terminate()
  }
}
