// What the page may weigh, as brotli sends it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { pageFiles, sum } from '../bench/sizes.mjs'

const built = fileURLToPath(new URL('../../build/web', import.meta.url))

const untilTheFirstQuestion = 150_000
const everything = 1_500_000
const element = 5_000

const list = files => files.map(({ name, brotli }) => `${name} ${brotli}`).join('\n')

for (const language of ['kk', 'ru', 'en']) {
  test(`the first question takes no more than ${untilTheFirstQuestion / 1000} kB (${language})`, () => {
    const files = pageFiles(built, language).filter(({ first }) => first)
    // A budget that counts nothing would hold for ever.
    for (const needed of [/^index\.html$/, /\.wasm$/, /\.css$/, /\/rules-/, new RegExp(`/${language}-.*json$`), new RegExp(`/${language}-.*js$`)]) {
      assert.equal(files.filter(({ name }) => needed.test(name)).length, 1, String(needed))
    }
    assert.ok(sum(files, 'brotli') <= untilTheFirstQuestion, `${sum(files, 'brotli')} bytes:\n${list(files)}`)
  })
}

test(`all that is kept for use without a network takes no more than ${everything / 1_000_000} MB`, () => {
  const files = pageFiles(built, 'ru')
  // What stands in other people's pages is not kept: who may frame it is for its headers to say each time.
  const scripts = files.map(({ name }) => name).filter(name => /^widget\/.*\.js$/.test(name)).sort()
  const worker = readFileSync(path.join(built, 'sw.js'), 'utf8')
  const kept = files.filter(({ name }) => worker.includes(`"${name === 'index.html' ? './' : name}":"`))
  assert.deepEqual(files.filter(file => !kept.includes(file)).map(({ name }) => name).sort(), ['embed.html', 'screenshot-narrow.png', 'screenshot-wide.png', 'sw.js', 'widget/integrity.json', ...scripts])
  assert.ok(sum(kept, 'brotli') <= everything, `${sum(kept, 'brotli')} bytes:\n${list(kept)}`)
})

test(`the script for portals takes no more than ${element / 1000} kB, and is what its hash says`, () => {
  const { script, integrity } = JSON.parse(readFileSync(path.join(built, 'widget/integrity.json'), 'utf8'))
  const bytes = readFileSync(path.join(built, 'widget', script))
  assert.deepEqual(readFileSync(path.join(built, 'widget/shagym-assistant.js')), bytes)
  assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, integrity)
  const { brotli } = pageFiles(built, 'ru').find(({ name }) => name === `widget/${script}`)
  assert.ok(brotli > 500 && brotli <= element, `${brotli} bytes`)
})
