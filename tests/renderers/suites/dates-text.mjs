import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { golden } from '../view.mjs'
import { wordsIn } from '../words.mjs'

const { renderDates, timelineOf } = await loadRenderers()

const numeric = iso => iso.split('-').reverse().join('.')
const names = ['everything-optional', 'late-after-provider-refused', 'provider-waiting-but-go-on', 'review-beyond-the-calendar']

describe('the timeline', () => {
  for (const name of names) {
    const { view, answers, now, locale } = golden(name)
    const words = wordsIn(locale)
    const timeline = timelineOf(view, answers, now.slice(0, 10), words)

    test(`has every day of the case in order, and every date once (${name})`, () => {
      const dates = timeline.map(({ date }) => date ?? '9999')
      assert.deepEqual(dates, dates.toSorted())
      assert.deepEqual(timeline.filter(({ kind }) => kind === 'today').map(({ date }) => date), [now.slice(0, 10)])
      const clocks = timeline.filter(({ kind }) => !['event', 'today'].includes(kind))
      assert.deepEqual(clocks.map(({ title }) => title).sort(), view.deadlines.map(({ title }) => title).sort())
      const events = timeline.filter(({ kind }) => kind === 'event')
      assert.ok(events.some(({ date }) => date === answers.event_on) && events.length > 1)
    })

    test(`is there as text, with how each date was counted (${name})`, () => {
      const text = renderDates('dates.txt', { view, answers, now, words, caseId: 'one' })
      for (const { date, title } of timeline) assert.ok(text.includes(`${date ? numeric(date) : words('ui.timeline.no_date')} `) && text.includes(title))
      for (const { ledger } of view.deadlines) {
        for (const line of ledger) assert.ok(text.split('\n').some(each => each.startsWith(numeric(line.date)) && each.endsWith(line.text)), line.text)
      }
      assert.ok(text.includes(view.disclaimer) && text.endsWith('\n') && !text.includes('undefined'))
    })
  }

  test('says of a date that it is an assumption, and how sure it is', () => {
    const { view } = golden('late-after-provider-refused')
    const words = wordsIn('ru')
    const [deadline] = view.deadlines
    const of = more => timelineOf({ summary: [], deadlines: [{ ...deadline, ...more }] }, {}, '2026-11-23', words).find(({ kind }) => kind !== 'today').notes
    assert.deepEqual(of({ left_text: null, start: { ...deadline.start, assumed: false }, certainty: 'verified' }), [])
    assert.deepEqual(of({ left_text: 'x', start: { ...deadline.start, assumed: true }, certainty: 'unverified' }), ['x', words('ui.timeline.assumed'), words('ui.certainty.unverified')])
  })

  test('puts what happened today before today, and today before a date that ends today', () => {
    const { view } = golden('late-after-provider-refused')
    const [deadline] = view.deadlines
    const summary = [{ items: [{ fact: 'event_on', name: 'event' }, { fact: 'story', name: 'no day' }] }]
    const today = '2026-11-23'
    const made = timelineOf({ ...view, summary, deadlines: [{ ...deadline, date: today }] }, { event_on: today, story: '2026-1' }, today, wordsIn('ru'))
    assert.deepEqual(made.map(({ kind }) => kind), ['event', 'today', deadline.kind])
  })
})
