import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import { loadRenderers } from '../bundle.mjs'
import { golden } from '../view.mjs'
import { wordsIn } from '../words.mjs'

const { renderCalendar, renderDates } = await loadRenderers()

const now = '2026-11-23T01:05'
const cases = { kk: 'everything-optional', ru: 'late-after-provider-refused', en: 'provider-waiting-but-go-on' }

const fileOf = (name, { locale = golden(name).locale, at = now, caseId = 'one' } = {}) =>
  renderDates('deadlines.ics', { ...golden(name), now: at, words: wordsIn(locale), caseId })

const parsed = text => new ICAL.Component(ICAL.parse(text))
const eventsIn = text => parsed(text).getAllSubcomponents('vevent').map(each => new ICAL.Event(each))

const calendarOf = (events, name = 'x') => renderCalendar(events, { name, caseId: 'one', locale: 'ru', now })

const event = more => ({ id: 'a', date: '2026-12-01', title: 'a', text: 'b', alarms: [1], ...more })

describe('the calendar file', () => {
  for (const [locale, name] of Object.entries(cases)) {
    test(`holds every date ahead, all day, in the person's language (${locale})`, () => {
      const { view } = golden(name)
      assert.equal(view.locale, locale)
      const text = fileOf(name)
      const ahead = view.deadlines.filter(({ passed, date }) => !passed && date)
      const events = eventsIn(text)
      assert.ok(ahead.length > 1)
      assert.deepEqual(events.map(({ summary }) => summary), ahead.map(({ title }) => title))
      assert.deepEqual(events.map(({ startDate }) => startDate.toString()), ahead.map(({ date }) => date))
      assert.deepEqual(events.map(({ uid, description }) => [uid, description]), view.events.map(({ id, text: said }) => [`shagym-one-${id}`, said]))
      for (const each of events) {
        assert.ok(each.startDate.isDate)
        assert.equal(each.component.getFirstPropertyValue('transp'), 'TRANSPARENT')
        assert.equal(each.component.getFirstPropertyValue('dtstamp').toString(), '2026-11-22T20:05:00Z')
      }
      const calendar = parsed(text)
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
      assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), wordsIn(locale)('ui.ics.name'))
    })
  }

  test('reminds in the morning, some days before', () => {
    const [made] = eventsIn(calendarOf([event({ alarms: [7, 1, 0] })]))
    const alarms = made.component.getAllSubcomponents('valarm')
    assert.deepEqual(alarms.map(alarm => alarm.getFirstPropertyValue('action')), ['DISPLAY', 'DISPLAY', 'DISPLAY'])
    const [week, day, moment] = alarms.map(alarm => alarm.getFirstPropertyValue('trigger'))
    assert.deepEqual([week, day].map(trigger => trigger.toSeconds() / 3600), [9 - 7 * 24, 9 - 24])
    assert.equal(moment.toString(), '2026-12-01T04:00:00Z')
  })

  test('keeps the UIDs from one export to the next, and counts the exports up', () => {
    const one = eventsIn(fileOf(cases.ru))
    const other = eventsIn(fileOf(cases.ru, { at: '2026-11-23T01:06' }))
    assert.deepEqual(one.map(({ uid }) => uid), other.map(({ uid }) => uid))
    assert.equal(new Set(one.map(({ uid }) => uid)).size, one.length)
    one.forEach(({ sequence }, at) => assert.ok(sequence > 0 && sequence < other[at].sequence && other[at].sequence < 2 ** 31))
  })

  test('puts what is known in the place of what was assumed, and of no other case', () => {
    const reviews = (name, caseId) => eventsIn(fileOf(name, { caseId })).map(({ uid }) => uid).filter(uid => uid.includes('oversight'))
    const assumed = reviews('first-day-straight-to-the-agency', 'one')
    const registered = reviews('authority-waiting', 'one')
    assert.ok(assumed.length > 1)
    assert.deepEqual(assumed.filter(uid => !registered.includes(uid)), [])
    assert.deepEqual(assumed.filter(uid => reviews('authority-waiting', 'other').includes(uid)), [])
  })

  test('folds long lines without tearing a letter, and ends every line as it must', () => {
    for (const name of Object.values(cases)) {
      const lines = fileOf(name).split('\r\n')
      assert.equal(lines.pop(), '')
      assert.equal(lines.at(-1), 'END:VCALENDAR')
      assert.ok(lines.some(line => line.startsWith(' ')), 'nothing was folded')
      for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n\ufffd]/.test(line), line)
    }
  })

  test('escapes what means something in the format', () => {
    const title = 'Срок, ответа; «органа» \\ "и": BEGIN:VEVENT'
    const text = 'a\nb, c; d\\n 😀'.repeat(20)
    const made = calendarOf([event({ title, text })], 'имя, другое; ещё')
    assert.ok(made.includes('SUMMARY:Срок\\, ответа\\; '))
    const [back] = eventsIn(made)
    assert.deepEqual([back.summary, back.description], [title, text])
    assert.equal(parsed(made).getFirstPropertyValue('x-wr-calname'), 'имя, другое; ещё')
    for (const line of made.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  })

  test('hangs on nothing but the case and its moment', () => {
    assert.equal(fileOf(cases.kk), fileOf(cases.kk))
  })
})
