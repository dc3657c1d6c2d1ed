// The list of files when one is mended, bound, split, and put back.
import assert from 'node:assert/strict'
import { test } from 'node:test'

const file = (id, more = {}) => ({ id, name: `${id}.jpg`, type: 'jpg', size: 1, sha256: id, role: 'other', ...more })
const ids = all => all.map(({ id }) => id)

export function suite({ originalsOf, replaced, stepsOf, undone }) {
  const [a, b, c] = ['a', 'b', 'c'].map(id => file(id))

  test('a mended file stands where it stood, and undo puts it back with the role given since', () => {
    const mended = file('b2', { from: [b], steps: ['cleaned'], role: 'refusal' })
    const all = replaced([a, b, c], [b], [mended])
    assert.deepEqual(ids(all), ['a', 'b2', 'c'])
    assert.deepEqual(undone(all, 'b2'), [a, { ...b, role: 'refusal' }, c])
  })

  test('files bound into one stand where the first of them stood, and undo takes them apart', () => {
    const bound = file('d', { from: [c, a], steps: ['combined'] })
    const all = replaced([a, b, c], [c, a], [bound])
    assert.deepEqual(ids(all), ['d', 'b'])
    assert.deepEqual(ids(undone(all, 'd')), ['c', 'a', 'b'])
  })

  test('parts of a split are put back together by undoing one of them', () => {
    const parts = ['b1', 'b2', 'b3'].map(id => file(id, { from: [b], steps: ['split'], batch: 'b' }))
    const all = replaced([a, b, c], [b], parts)
    assert.deepEqual(ids(all), ['a', 'b1', 'b2', 'b3', 'c'])
    assert.deepEqual(ids(undone(all, 'b2')), ['a', 'b', 'c'])
  })

  test('originals and steps are those of the whole way', () => {
    const cleaned = file('a2', { from: [a], steps: ['cleaned', 'turned'] })
    const bound = file('d', { from: [cleaned, b], steps: ['combined'] })
    assert.deepEqual(ids(originalsOf(bound)), ['a', 'b'])
    assert.deepEqual(stepsOf(bound), ['cleaned', 'turned', 'combined'])
    assert.deepEqual(undone([a], 'a'), [a])
  })
}
