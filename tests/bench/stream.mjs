// `shagym respond --ndjson`: cases a second with one worker and two, and what memory it takes, for few cases and for many.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { golden } from '../npm/cases.mjs'

const lines = golden.map(({ request }) => `${JSON.stringify(request)}\n`)

/** Megabytes that a process has in memory, with all its threads. */
function held(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

async function feed(into, count) {
  for (let at = 0; at < count; at += 1) if (!into.write(lines[at % lines.length])) await once(into, 'drain')
  into.end()
}

/** Peaks of the first tenth of the answers and of all: one that grows with the cases would show. */
async function run(workers, count) {
  const program = spawn('node', ['build/npm/cli/shagym.mjs', 'respond', '--ndjson', '--workers', String(workers)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const begun = performance.now()
  let answered = 0
  const peak = { early: 0, all: 0 }
  const look = () => {
    peak.all = Math.max(peak.all, held(program.pid))
    if (answered <= count / 10) peak.early = peak.all
  }
  const watch = setInterval(look, 50)
  const feeding = feed(program.stdin, count)
  for await (const piece of program.stdout) for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) answered += 1
  await feeding
  clearInterval(watch)
  if (answered !== count) throw new Error(`${count} cases, ${answered} answers`)
  return { perSecond: count / ((performance.now() - begun) / 1000), ...peak }
}

/** @param long a million cases as well */
export async function benchStream(long) {
  execFileSync('scripts/build-npm', { stdio: ['ignore', 'ignore', 'inherit'] })
  console.log(`\nshagym respond --ndjson (${lines.length} golden cases over and over)`)
  for (const count of long ? [10_000, 1_000_000] : [10_000]) {
    for (const workers of [1, 2]) {
      const { perSecond, early, all } = await run(workers, count)
      console.log(
        `${String(count).padStart(9)} cases, ${workers} worker${workers > 1 ? 's' : ' '}  ${perSecond.toFixed(0).padStart(6)} cases/s   memory ${all.toFixed(0)} MB (in the first tenth ${early.toFixed(0)} MB)`,
      )
    }
  }
  if (!long) console.log('  1 000 000 cases: SHAGYM_LONG=1')
}
