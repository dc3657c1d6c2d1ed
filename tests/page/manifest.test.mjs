// What a system is told that installs the page: every file that is named is there, and is what it is said to be.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../build/web/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${built}manifest.webmanifest`, 'utf8'))

/** Width and height stand in a PNG's first chunk. */
const sizeOf = png => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

test('icons and pictures are there, in the size that is stated', () => {
  const pictures = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png')
  assert.ok(pictures.length >= 5)
  for (const { src, sizes } of pictures) assert.equal(sizeOf(readFileSync(built + src)), sizes, src)
})

test('it can be installed: name, start, display, a large icon, one that may be cut, a picture for telephone and desk', () => {
  const { name, short_name: short, start_url: start, display, icons, screenshots } = manifest
  assert.ok(name && short && short.length <= 12)
  assert.deepEqual([start, display], ['./', 'standalone'])
  assert.ok(icons.some(({ sizes, purpose }) => sizes === '512x512' && purpose === 'any'))
  assert.ok(icons.some(({ sizes, purpose }) => sizes === '512x512' && purpose === 'maskable'))
  assert.deepEqual(screenshots.map(({ form_factor: form }) => form), ['narrow', 'wide'])
})
