import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** What noticed each mutant: "refused CODE", "example GROUND", "case NAME" or "survived", in the same order. */
export async function tryAll(mutants, root) {
  const workers = Math.max(1, Math.min(availableParallelism(), mutants.length))
  const verdicts = new Array(mutants.length)
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const own = mutants.map((_, index) => index).filter((index) => index % workers === worker)
      const lines = await run(own.map((index) => JSON.stringify(mutants[index].edits)).join('\n'), root)
      own.forEach((index, at) => (verdicts[index] = lines[at]))
    }),
  )
  return verdicts
}

function run(input, root) {
  return new Promise((resolve, reject) => {
    const program = spawn(`${root}build/release/tests/mutants`, [`${root}build/rulebook.json`, `${root}tests/cases`])
    let output = ''
    let complaint = ''
    program.stdout.on('data', (bytes) => (output += bytes))
    program.stderr.on('data', (bytes) => (complaint += bytes))
    program.on('error', reject)
    program.on('close', (status) => (status === 0 ? resolve(output.trimEnd().split('\n')) : reject(new Error(complaint || `ended with ${status}`))))
    program.stdin.end(`${input}\n`)
  })
}
