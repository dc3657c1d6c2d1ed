// The engine's constant-time arithmetic against a count day by day: SHAGYM_PAIRS pairs of start and term (100 000).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, rulebookWith } from './engine.mjs'
import { random } from '../support/random.mjs'
import { addByHand, countByHand, dateOf, dayNumber, readRaw, workedDays } from './raw-calendar.mjs'

const pairs = Number(process.env.SHAGYM_PAIRS ?? 100000)

/** Compares `count` random terms and spans; terms are mostly short, as the law's are, and sometimes run out of the calendar. */
function compare(raw, count, seed, rulebook) {
  const calendar = workedDays(raw)
  const below = random(seed)
  const day = () => calendar.first - 3 + below(calendar.last - calendar.first + 7)
  const terms = Array.from({ length: count }, () => [day(), below(10) ? below(40) : below(2000)])
  const spans = Array.from({ length: count / 4 }, () => {
    const from = day()
    return [from, from + below(400)]
  })
  const found = ask('add-working-days', terms.map(([from, n]) => [dateOf(from), n]), rulebook)
  const answered = found.filter((answer, index) => {
    const [from, n] = terms[index]
    const expected = addByHand(calendar, from, n)
    assert.equal(answer, expected === undefined ? '?' : dateOf(expected), `${dateOf(from)} + ${n}`)
    return answer !== '?'
  })
  ask('working-days', spans.map(span => span.map(dateOf)), rulebook).forEach((answer, index) => {
    const [from, to] = spans[index]
    const known = from >= calendar.first && to <= calendar.last
    assert.equal(answer, known ? String(countByHand(calendar, from, to)) : '?', `${dateOf(from)} to ${dateOf(to)}`)
  })
  return answered.length
}

/** Without `possible`: what may still change can make the latest date unknown, and then no date is said. */
const asKnown = raw => ({ ...raw, years: raw.years.map(year => ({ ...year, possible: [] })) })

test(`${pairs} random terms end where a count day by day ends`, () => {
  const raw = asKnown(readRaw())
  const answered = compare(raw, pairs, 20261123, rulebookWith(raw))
  assert.ok(answered > pairs * 0.9, `${answered} answers`)
})

/** Decrees at random: swaps within a year and across its end, days off for nothing, work for nothing. */
function withRandomMoves(raw, seed) {
  const below = random(seed)
  const { first, last, works } = workedDays(raw)
  const taken = new Set(raw.years.flatMap(({ moved }) => moved.flatMap(({ off, working }) => [off, working])))
  const pick = (from, wanted) => {
    for (let day = from; day <= last; day++) {
      if (works(day) !== wanted || taken.has(dateOf(day))) continue
      taken.add(dateOf(day))
      return dateOf(day)
    }
    return null
  }
  const years = structuredClone(raw.years)
  for (let move = 0; move < 60; move++) {
    const day = first + below(last - first + 1)
    const off = below(4) ? pick(day, true) : null
    const working = !off || below(4) ? pick(first + Math.max(0, day - first - 20 + below(40)), false) : null
    if (!off && !working) continue
    const year = years.find(each => (off ?? working).startsWith(`${each.year}-`))
    year.moved.push({ off, working, name: 'moved_day_off', act: 'order_436', published: null, status: 'confirmed' })
  }
  return { ...raw, years }
}

test('the same holds after decrees at random', () => {
  const raw = asKnown(readRaw())
  for (let round = 1; round <= 4; round++) {
    const moved = withRandomMoves(raw, round)
    const before = workedDays(raw)
    const after = workedDays(moved)
    let changed = 0
    for (let day = before.first; day <= before.last; day++) changed += before.works(day) !== after.works(day)
    assert.ok(changed > 60, `${changed} days changed`)
    compare(moved, pairs / 4, round, rulebookWith(moved))
  }
})

test('removing one holiday changes exactly the counts that span its days', () => {
  const raw = asKnown(readRaw())
  const removed = structuredClone(raw)
  removed.holidays.rules = removed.holidays.rules.filter(({ name }) => name !== 'capital_day')
  const [before, after] = [workedDays(raw), workedDays(removed)]
  // 6 July where it is a weekday, else its substitute.
  const days = ['2021-07-06', '2022-07-06', '2023-07-06', '2024-07-08', '2025-07-07', '2026-07-06', '2027-07-06'].map(dayNumber)
  const below = random(6)
  const spans = Array.from({ length: pairs / 4 }, () => {
    const from = before.first + below(before.last - before.first - 99)
    return [from, from + below(100)]
  })
  const asked = spans.map(span => span.map(dateOf))
  const counts = ask('working-days', asked, rulebookWith(raw))
  const fewer = ask('working-days', asked, rulebookWith(removed))
  let spanned = 0
  spans.forEach(([from, to], index) => {
    const within = days.filter(day => day > from && day <= to).length
    spanned += within
    assert.equal(Number(fewer[index]) - Number(counts[index]), within, asked[index].join(' '))
    assert.equal(Number(fewer[index]), countByHand(after, from, to))
  })
  assert.ok(spanned > pairs / 100, `${spanned} spans held the holiday`)
})
