// The same decision in Shagym and its peers, in one run; then how `respond` grows. Started by scripts/bench.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fullCase } from '../full-case.mjs'
import { loadEngine } from '../node-engine.mjs'
import { median } from '../time-engine.mjs'
import { decisionBook } from './book.mjs'
import { decideByHand, factSets, today } from './decision.mjs'
import { grownBook, grownRequests, multiplied } from './growth.mjs'

const sets = factSets(64)
const expected = sets.map(decideByHand)
const now = `${today}T10:00`
const rounds = 5
const milliseconds = Number(process.env.SHAGYM_BENCH_MS ?? 400)

/** The engine's own fact, which peers are given. */
const line = ({ today: ignored, ...facts }) => JSON.stringify({ now, facts })
const decisionOf = said => ({ grounds: said.grounds, route: said.route, deadline: Object.values(said.terms)[0] ?? null })

async function shagym() {
  const Engine = await loadEngine()
  const engine = new Engine(decisionBook())
  const lines = sets.map(line).join('\n')
  const parse = text => text.trimEnd().split('\n').map(each => decisionOf(JSON.parse(each)))
  return [
    { name: 'Shagym, WebAssembly, lines in, lines out', batch: () => engine.decide(lines), check: parse },
    { name: 'Shagym, WebAssembly, objects in, objects out', batch: () => parse(engine.decide(sets.map(line).join('\n'))), check: all => all },
    { name: 'Shagym, WebAssembly, one call a decision', run: facts => decisionOf(JSON.parse(engine.decide(line(facts)))) },
  ]
}

async function peers() {
  const names = ['json-logic', 'json-rules-engine', 'zen-engine', 'publicodes']
  const modules = await Promise.all(names.map(name => import(`./engines/${name}.mjs`)))
  return [{ name: 'JavaScript by hand', make: () => decideByHand }, ...modules.flatMap(each => each.engines)].map(({ name, make }) => ({ name, run: make() }))
}

/** Processor time of this process in milliseconds: other processes on the machine do not count. */
function clock() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Decisions per second of processor time over about that many milliseconds. */
async function rate({ run, batch }, time) {
  const waits = run && run(sets[0]) instanceof Promise
  const once = async times => {
    for (let i = 0; i < times; i++) {
      if (batch) batch()
      else if (waits) for (const facts of sets) await run(facts)
      else for (const facts of sets) run(facts)
    }
  }
  // The clock is a system call, dearer than a hundred fast decisions: it is looked at every few milliseconds only.
  let times = 1
  let took = 0
  for (;;) {
    const begun = clock()
    await once(times)
    took = clock() - begun
    if (took >= time / 20) break
    times *= 2
  }
  let count = 0
  const begun = clock()
  do {
    await once(times)
    count += sets.length * times
  } while (clock() - begun < time)
  return (count / (clock() - begun)) * 1000
}

async function check(engine) {
  const said = engine.batch ? engine.check(engine.batch()) : await Promise.all(sets.map(facts => engine.run(facts)))
  said.forEach((each, at) => assert.deepEqual({ ...each, grounds: [...each.grounds] }, expected[at], `${engine.name}: ${JSON.stringify(sets[at])}`))
}

/** The native engine, timed inside its own process: with lines, and with the facts in memory as peers have them. */
function native() {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-bench-'))
  try {
    writeFileSync(path.join(folder, 'book.json'), decisionBook())
    const answer = execFileSync('build/release/tests/time_decisions', [path.join(folder, 'book.json'), String(milliseconds)], { input: sets.map(line).join('\n'), encoding: 'utf8' })
    const [timing, ...verdicts] = answer.trimEnd().split('\n').map(each => JSON.parse(each))
    verdicts.forEach((each, at) => assert.deepEqual(decisionOf(each), expected[at], 'native'))
    return timing
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const engines = [...(await shagym()), ...(await peers())]
for (const engine of engines) {
  await check(engine)
  await rate(engine, milliseconds)
}
const rates = new Map(engines.map(engine => [engine.name, []]))
for (let round = 0; round < rounds; round++) {
  for (const engine of engines) rates.get(engine.name).push(await rate(engine, milliseconds))
  for (const [name, each] of Object.entries(native())) rates.set(name, [...(rates.get(name) ?? []), each])
}
const results = [...rates].map(([name, all]) => ({ name, rate: median(all) })).sort((a, b) => b.rate - a.rate)
const base = results.find(each => each.name === 'json-logic-js').rate
console.log(`\nThe same decision, ${sets.length} cases, median of ${rounds} rounds, Node ${process.version}`)
console.log(`${'a second of processor'.padStart(20)}   x json-logic-js`)
for (const { name, rate: each } of results) {
  console.log(`${Math.round(each).toLocaleString('en').padStart(20)}   ${(each / base).toFixed(3).padStart(9)}       ${name}`)
}

function timed(runs, work) {
  const times = Array.from({ length: runs }, () => {
    const begun = clock()
    work()
    return clock() - begun
  })
  return median(times)
}
const ms = value => `${value.toFixed(3).padStart(10)} ms`

const Engine = await loadEngine()
console.log('\nOne respond in WebAssembly, half of the questions answered')
console.log('    grounds    opening        one answer more    per ground')
for (const count of [10, 100, 1000, 10000]) {
  const book = grownBook(count)
  const begun = clock()
  const engine = new Engine(book)
  const opened = clock() - begun
  const [before, after] = grownRequests(count)
  assert.equal(JSON.parse(engine.respond(before)).grounds.length, count)
  const runs = Math.max(5, Math.min(200, 20000 / count))
  timed(runs, () => engine.respond(before))
  const one = timed(runs, () => engine.respond(after))
  console.log(`${String(count).padStart(11)} ${ms(opened)}   ${ms(one)}     ${((one / count) * 1000).toFixed(2).padStart(8)} us`)
  engine.delete()
}

const bundle = readFileSync('build/rulebook.json', 'utf8')
console.log("\nToday's rulebook, one answer more (WebAssembly)")
for (const times of [1, 10]) {
  const engine = new Engine(multiplied(bundle, times))
  const request = JSON.stringify(fullCase)
  const view = JSON.parse(engine.respond(request))
  assert.ok(view.ok, JSON.stringify(view.error))
  timed(100, () => engine.respond(request))
  console.log(`${String(times).padStart(4)} x: ${String(view.grounds.length).padStart(4)} grounds ${ms(timed(100, () => engine.respond(request)))}`)
  engine.delete()
}
