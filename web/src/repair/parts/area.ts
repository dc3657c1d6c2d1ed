/** Areas of a picture, in parts of its width and height; none ever leaves it. */

import type { Area } from '../jobs.ts'

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

interface Point {
  x: number
  y: number
}

/** From one corner to the opposite one, whichever way it was drawn. */
export function between(one: Point, other: Point): Area {
  const [left = 0, right = 0] = [one.x, other.x].map(x => within(x, 0, 1)).sort((a, b) => a - b)
  const [top = 0, bottom = 0] = [one.y, other.y].map(y => within(y, 0, 1)).sort((a, b) => a - b)
  return { left, top, width: right - left, height: bottom - top }
}

const step = 0.01
const least = 0.01

const ways: Record<string, Point> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

export const isMove = (key: string): boolean => Object.hasOwn(ways, key)

/** After an arrow: moved, or with `sizing` larger or smaller at its lower right corner. */
export function moved({ left, top, width, height }: Area, key: string, sizing: boolean): Area {
  const way = ways[key] ?? { x: 0, y: 0 }
  if (sizing) {
    return { left, top, width: within(width + way.x * step, least, 1 - left), height: within(height + way.y * step, least, 1 - top) }
  }
  return { left: within(left + way.x * step, 0, 1 - width), top: within(top + way.y * step, 0, 1 - height), width, height }
}
