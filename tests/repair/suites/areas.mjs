// Areas to black out, drawn and moved.
import assert from 'node:assert/strict'
import { test } from 'node:test'

const rounded = area => Object.fromEntries(Object.entries(area).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))

export function suite({ between, isMove, moved }) {
  test('an area may be drawn from any corner and never leaves the picture', () => {
    const wanted = { left: 0.25, top: 0, width: 0.75, height: 0.5 }
    assert.deepEqual(between({ x: 0.25, y: 0.5 }, { x: 1.5, y: -2 }), wanted)
    assert.deepEqual(between({ x: 1.5, y: -2 }, { x: 0.25, y: 0.5 }), wanted)
  })

  test('arrows move an area, with Shift they size it, other keys are none of its', () => {
    const area = { left: 0.5, top: 0.5, width: 0.2, height: 0.1 }
    assert.deepEqual(rounded(moved(area, 'ArrowLeft', false)), { ...area, left: 0.49 })
    assert.deepEqual(rounded(moved(area, 'ArrowDown', true)), { ...area, height: 0.11 })
    assert.deepEqual(rounded(moved({ ...area, left: 0.8 }, 'ArrowRight', false)), { ...area, left: 0.8 })
    assert.deepEqual(rounded(moved({ ...area, width: 0.01 }, 'ArrowLeft', true)), { ...area, width: 0.01 })
    assert.deepEqual(['ArrowUp', 'a', 'Delete', 'toString'].map(isMove), [true, false, false, false])
  })
}
