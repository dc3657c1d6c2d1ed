/** What a case came to under the rules it was worked on with, so that the person can be told what newer rules change. */

import type { View } from './engine/view.ts'

export interface Seen {
  rulebook: { version: string; hash: string }
  grounds: { id: string; title: string }[]
  /** Days that follow from what happened; those counted from today change by themselves. */
  dates: { id: string; title: string; date: string | null }[]
}

export function seenOf({ rulebook: { version, hash }, grounds, deadlines }: View): Seen {
  return {
    rulebook: { version, hash },
    grounds: grounds.filter(({ truth }) => truth === 'yes').map(({ id, title }) => ({ id, title })),
    dates: deadlines.filter(({ start }) => !start.assumed).map(({ id, title, date }) => ({ id, title, date })),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** From storage, or null where it is of another shape. */
export function restoredSeen(stored: unknown): Seen | null {
  if (!isRecord(stored) || !isRecord(stored.rulebook) || typeof stored.rulebook.hash !== 'string') return null
  const { grounds, dates } = stored
  const fits = (list: unknown): boolean => Array.isArray(list) && list.every(each => isRecord(each) && typeof each.id === 'string' && typeof each.title === 'string')
  return fits(grounds) && fits(dates) ? (stored as unknown as Seen) : null
}

export type Change =
  | { what: 'ground_new' | 'ground_gone' | 'date_gone'; title: string }
  | { what: 'date_new'; title: string; after: string | null }
  | { what: 'date'; title: string; before: string | null; after: string | null }

/** Null when the rules are the same. */
export function changesSince(before: Seen, view: View): Change[] | null {
  const after = seenOf(view)
  if (before.rulebook.hash === after.rulebook.hash) return null
  const without = <Item extends { id: string }>(list: Item[], other: { id: string }[]) => list.filter(({ id }) => !other.some(each => each.id === id))
  const moved = after.dates.flatMap(({ id, title, date }) => {
    const former = before.dates.find(each => each.id === id)
    return former && former.date !== date ? [{ what: 'date' as const, title, before: former.date, after: date }] : []
  })
  return [
    ...without(after.grounds, before.grounds).map(({ title }) => ({ what: 'ground_new' as const, title })),
    ...without(before.grounds, after.grounds).map(({ title }) => ({ what: 'ground_gone' as const, title })),
    ...moved,
    ...without(after.dates, before.dates).map(({ title, date }) => ({ what: 'date_new' as const, title, after: date })),
    ...without(before.dates, after.dates).map(({ title }) => ({ what: 'date_gone' as const, title })),
  ]
}
