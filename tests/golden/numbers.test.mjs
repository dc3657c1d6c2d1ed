// The page's module leaves numbers to JavaScript (wasm/numbers.cpp), the others to the C library: both must read and write them alike.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { loadShagym } from '../../wasm/module.mjs'
import { bookOf, facts } from '../bench/rules/book.mjs'
import { random as randomBelow } from '../support/random.mjs'

const build = new URL('../../build/', import.meta.url)

async function engines() {
  const createShagym = createRequire(import.meta.url)(new URL('wasm-node/shagym.cjs', build).pathname)
  const node = await createShagym({ wasmBinary: readFileSync(new URL('wasm-node/shagym.wasm', build)) })
  const page = await loadShagym(readFileSync(new URL('wasm-web/shagym.wasm', build)))
  return { node: node.Engine, page: page.Engine }
}

/** A double of any size: its bits by chance. */
function anyNumber(below) {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setUint32(0, below(2 ** 32))
  bits.setUint32(4, below(2 ** 32))
  return bits.getFloat64(0)
}

const below = randomBelow(7)
const numbers = [0, 1, -1, 0.1, -0.5, 1e21, 1e-7, 123456789012345680000, 5e-324, Number.MAX_VALUE, 2 ** 53, 1 / 3, ...Array.from({ length: 600 }, () => anyNumber(below))].filter(Number.isFinite)

/** True of every number, if its text is right and reads back as itself. */
const truths = number => [
  { in: [number, `<${String(number)}>`] },
  { '<=': [String(number), number] },
  { '>=': [` ${String(number)}\n`, number] },
]

test(`${numbers.length} numbers are read and written as JavaScript does`, async () => {
  const grounds = Object.fromEntries(numbers.flatMap(truths).map((when, at) => [`g${at}`, when]))
  const book = bookOf({ facts, pages: ['all'], grounds, routes: {}, terms: {} })
  for (const [name, Engine] of Object.entries(await engines())) {
    const view = JSON.parse(new Engine(book).respond(JSON.stringify({ locale: 'en', now: '2026-11-23T10:00', answers: {} })))
    assert.ok(view.ok, JSON.stringify(view.error))
    const wrong = view.grounds.filter(({ truth }) => truth !== 'yes').map(({ id }) => JSON.stringify(grounds[id]))
    assert.deepEqual(wrong, [], name)
    assert.equal(view.grounds.length, numbers.length * 3)
  }
})
