// The section "calendar" of scripts/bench: working-day arithmetic beside what others would use, in turns within one run.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadEngine } from '../node-engine.mjs'
import { median } from '../time-engine.mjs'
import { peers } from './peers.mjs'
import { counts, days } from './workload.mjs'

const here = import.meta.dirname
const root = path.resolve(here, '../../..')
const folder = path.join(root, 'build/bench/calendar')
const rounds = 7
const secondsEach = 0.3

export async function benchCalendar() {
  // date-holidays, dayjs and date-fns reckon in the machine's zone; one without changes of the clock is fairest to them.
  process.env.TZ = 'UTC'
  install()
  const native = JSON.parse(execFileSync(path.join(folder, 'native'), [path.join(root, 'build/rulebook.json')], { encoding: 'utf8' }))
  console.log(`\nWorking days added${' '.repeat(28)}answers a second  ours / this`)
  row('ours natively, one at a time', native.single)
  row('ours natively, in batch', native.batch)
  row(`QuantLib ${native.version} BespokeCalendar, natively`, native.quantlib, native.single / native.quantlib)

  const measured = measure([await ours(), ...peers(folder)])
  for (const { name, rate } of measured) row(name, rate, measured[0].rate / rate)
}

async function ours() {
  const Engine = await loadEngine()
  const engine = new Engine(readFileSync(path.join(root, 'build/rulebook.json'), 'utf8'))
  return { name: 'ours in WebAssembly, in batch', part: 4096, pass: () => engine.addWorkingDays(days, counts) }
}

/** Rates as medians of rounds in which everybody has a turn. Whoever counts our days must give our answers. */
function measure(all) {
  const outs = all.map(() => new Int32Array(days.length))
  const rates = all.map(() => [])
  for (let round = -1; round < rounds; round++) {
    all.forEach(({ part, pass }, index) => {
      const begun = performance.now()
      let answers = 0
      let from = 0
      let seconds
      do {
        outs[index] = pass(outs[index], from, from + part) ?? outs[index]
        answers += part
        from = (from + part) % days.length
        seconds = (performance.now() - begun) / 1000
      } while (seconds < secondsEach)
      // The first round warms up.
      if (round >= 0) rates[index].push(answers / seconds)
    })
  }
  return all.map(({ name, own, part, pass }, index) => {
    if (!own) {
      for (let from = 0; from < days.length; from += part) outs[index] = pass(outs[index], from, from + part) ?? outs[index]
      if (outs[index].some((day, at) => day !== outs[0][at])) throw new Error(`${name} disagrees`)
    }
    return { name, rate: median(rates[index]) }
  })
}

function row(name, rate, ratio) {
  console.log(`${name.padEnd(46)}${Math.round(rate).toLocaleString('en').padStart(14)}${ratio === undefined ? '' : ratio.toFixed(2).padStart(14)}`)
}

/** The peers' packages, QuantLib and the native program; nothing of it belongs to the product. */
function install() {
  mkdirSync(folder, { recursive: true })
  const run = (program, ...args) => execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(here, file), path.join(folder, file))
  if (!existsSync(path.join(folder, 'node_modules/date-holidays'))) run('npm', 'ci', '--no-audit', '--no-fund')
  if (!existsSync('/usr/include/ql/version.hpp')) {
    run('bash', '-c', `source ${root}/scripts/common.sh; as_root apt-get update && as_root apt-get install -y --no-install-recommends libquantlib0-dev`)
  }
  const library = path.join(root, 'build/release/libshagym.a')
  run('g++', '-O3', '-DNDEBUG', '-std=c++20', `-I${root}/include`, path.join(here, 'native.cpp'), library, '-lQuantLib', '-o', 'native')
}
