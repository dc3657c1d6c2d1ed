import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from '../index.node.mjs'

const lineEnd = Buffer.from('\n')

let engine

/** One line's answer. An engine that broke down is replaced, and the line is answered all the same. */
async function answer(line) {
  engine ??= await openEngine(workerData)
  try {
    return engine.respondBytes(line)
  } catch (error) {
    engine = undefined
    return Buffer.from(JSON.stringify({ ok: false, error: { code: 'engine_failed', pointer: '', message: `the engine broke down: ${error.message}` } }))
  }
}

let turn = Promise.resolve()

async function respond(lines) {
  const parts = []
  for (const line of lines) parts.push(await answer(line), lineEnd)
  // Memory of its own: a small buffer is a part of one that Node shares out, and such cannot be handed over.
  const answers = new Uint8Array(Buffer.concat(parts))
  parentPort.postMessage({ answers, count: lines.length }, [answers.buffer])
}

// One batch after the other: answers go back in the order in which they were asked for.
parentPort.on('message', lines => {
  turn = turn.then(() => respond(lines))
})
