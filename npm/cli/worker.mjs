import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from '../index.node.mjs'

let engine

/** One line's answer. An engine that broke down is replaced, and the line is answered all the same. */
async function answer(line) {
  engine ??= await openEngine(workerData)
  try {
    return engine.respondText(line)
  } catch (error) {
    engine = undefined
    return JSON.stringify({ ok: false, error: { code: 'engine_failed', pointer: '', message: `the engine broke down: ${error.message}` } })
  }
}

let turn = Promise.resolve()

async function respond(lines) {
  let answers = ''
  for (const line of lines) answers += `${await answer(line)}\n`
  parentPort.postMessage({ answers, count: lines.length })
}

// One batch after the other: answers go back in the order in which they were asked for.
parentPort.on('message', lines => {
  turn = turn.then(() => respond(lines))
})
