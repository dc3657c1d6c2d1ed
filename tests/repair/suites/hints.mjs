// What the hints say of pictures that are known to be good or bad, and how far from the thresholds these lie.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greys, pictures } from '../pictures.mjs'

const a4 = { width: 1240, height: 1754, types: ['jpg'] }
const wanted = {
  page: { kind: 'page', ...a4 },
  photo: { kind: 'page', width: 3024, height: 4032, types: ['jpg'] },
  saved: { kind: 'page', ...a4, quality: 0.4 },
  blank: { kind: 'blank', ...a4 },
  dark: { kind: 'dark', ...a4 },
  blurred: { kind: 'blurred', ...a4 },
  small: { kind: 'page', width: 480, height: 640, types: ['jpg'] },
}
const expected = { page: [], photo: [], saved: [], blank: ['blank'], dark: ['dark'], blurred: ['blurred'], small: ['small'] }

const drawn = await pictures(wanted)
const seen = await greys(Object.fromEntries(Object.entries(drawn).map(([name, { jpg }]) => [name, jpg])))

export function suite({ greyOf, hintsOf, measuresOf }) {
  for (const [name, hints] of Object.entries(expected)) {
    test(`a picture that is "${name}" gets the hints: ${hints.join(', ') || 'none'}`, t => {
      const { rgba, width, height } = seen[name]
      const grey = greyOf(rgba, width, height)
      const measures = measuresOf(grey)
      t.diagnostic(`${name} ${JSON.stringify(measures)}`)
      assert.deepEqual(hintsOf(grey, Math.max(wanted[name].width, wanted[name].height)), hints, JSON.stringify(measures))
    })
  }

  test('a picture of one pixel, and one of none, get an answer', () => {
    assert.deepEqual(hintsOf(greyOf(new Uint8Array([255, 255, 255, 255]), 1, 1), 1).includes('small'), true)
    assert.deepEqual(hintsOf({ width: 0, height: 0, values: new Uint8Array(0) }, 0).includes('small'), true)
  })
}
