// The same page photographed or saved twice, against different pages of text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greys, kazakh, pictures } from '../pictures.mjs'

const a4 = { width: 1240, height: 1754, types: ['jpg'] }
const drawn = await pictures({
  page: { kind: 'page', ...a4 },
  saved: { kind: 'page', ...a4, quality: 0.5 },
  again: { kind: 'page', ...a4, quality: 0.8, grain: 99 },
  other: { kind: 'page', ...a4, seed: 17 },
  another: { kind: 'page', ...a4, seed: 31 },
  kazakh: { kind: 'page', ...a4, text: kazakh },
  blank: { kind: 'blank', ...a4 },
  dark: { kind: 'dark', ...a4 },
})
const seen = await greys(Object.fromEntries(Object.entries(drawn).map(([name, { jpg }]) => [name, jpg])))

export function suite({ alike, difference, greyOf, lookOf, sightOf }) {
  const look = name => lookOf(greyOf(seen[name].rgba, seen[name].width, seen[name].height))

  test('a page saved anew or photographed once more is almost the same', t => {
    for (const same of ['saved', 'again']) {
      t.diagnostic(`${same} ${difference(look('page'), look(same))}`)
      assert.ok(alike(look('page'), look(same)), same)
    }
  })

  test('two pages of text are not', t => {
    for (const other of ['other', 'another', 'kazakh']) {
      const apart = difference(look('page'), look(other))
      t.diagnostic(`${other} ${apart}`)
      assert.ok(!alike(look('page'), look(other)), `${other}: ${apart}`)
    }
  })

  test('of an empty or a dark picture nobody can say what it resembles', () => {
    const sight = name => sightOf(greyOf(seen[name].rgba, seen[name].width, seen[name].height), 1754)
    assert.deepEqual([sight('blank').look, sight('dark').look], [null, null])
    assert.deepEqual(sight('page'), { hints: [], look: look('page') })
  })
}
