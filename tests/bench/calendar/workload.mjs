import { readFileSync } from 'node:fs'

export const dayNumber = date => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / 86400000
export const dateOf = number => new Date(number * 86400000).toISOString().slice(0, 10)

export const first = dayNumber('2021-01-01')
export const last = dayNumber('2027-12-31')

/** Days off and worked weekends for the peers, as published; not derived by us. */
const expected = JSON.parse(readFileSync(new URL('../../dates/expected-days.json', import.meta.url), 'utf8'))
const dates = Object.keys(expected)
export const worked = dates.filter(date => expected[date].kind === 'working')
export const off = dates.filter(date => expected[date].kind !== 'working')

/** 4096 questions: a start until 30.09.2027 and 1 to 30 working days; the same numbers as in native.cpp. */
export const days = new Int32Array(4096)
export const counts = new Int32Array(4096)
let state = 20261123
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8
for (let i = 0; i < days.length; i++) {
  days[i] = first + (next() % 2464)
  counts[i] = 1 + (next() % 30)
}
