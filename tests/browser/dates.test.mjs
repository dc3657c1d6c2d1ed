// The dates on the result: the timeline, how a date was counted as a calendar, and the file for a person's own calendar.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { refused } from './cases.mjs'
import { keyboard } from './hands.mjs'
import { look } from './look.mjs'
import { download } from './package.mjs'
import { resume, stored, without } from './store.mjs'
import { inLanguages, now, visit } from './visit.mjs'
import { begin, step } from './walk.mjs'
import { wording } from './words.mjs'

/** The organisation said that it takes longer; there is nothing to do but to wait. */
const waiting = JSON.parse(readFileSync(new URL('../cases/good/ladder-provider-extended-its-time.request.json', import.meta.url), 'utf8')).answers

const card = '[data-clock=provider_extended]'

/** What a screen reader says of each cell of a table: its row's cells one after the other, blank ones left out. */
const cells = (page, selector) => page.$$eval(selector, all => all.map(cell => cell.textContent.trim()).filter(Boolean))

async function assertTimeline(page, words) {
  const moments = await page.$$eval('.timeline > li', all =>
    all.map(item => ({ date: item.querySelector('time').dateTime, current: item.getAttribute('aria-current'), text: item.textContent })),
  )
  const dates = moments.map(({ date }) => date)
  assert.deepEqual(dates, dates.toSorted())
  assert.deepEqual(moments.filter(({ current }) => current === 'date').map(({ date }) => date), [now.slice(0, 10)])
  for (const wanted of ['fact.event_on.name', 'ui.timeline.today', 'term.filing.title', 'term.provider_extended.title']) {
    assert.equal(moments.filter(({ text }) => text.includes(words(wanted))).length, 1, wanted)
  }
}

async function assertCalendar(page, words) {
  const heads = await page.$$eval(`${card} .month`, all => all.map(table => Array.from(table.querySelectorAll('th[scope=col]'), th => th.textContent)))
  assert.equal(heads.length, 1)
  const days = [1, 2, 3, 4, 5, 6, 7]
  for (const head of heads) assert.deepEqual(head, days.map(day => words(`ui.weekday.short.${day}`) + words(`ui.weekday.${day}`)))
  const caption = words('ui.calendar.month', { year: 2026, month: words('ui.month.11') })
  assert.equal(await page.textContent(`${card} .month caption`), caption)
  const read = await cells(page, `${card} .month td`)
  assert.equal(read.length, 30)
  // From the 16th, which does not count itself, to the 30th.
  assert.ok(read[16].endsWith(words('ledger.counted', { number: 1 })), read[16])
  assert.ok(read[22].startsWith('23') && read[22].includes(words('ui.timeline.today')), read[22])
  assert.ok(read[20].includes(words('ui.calendar.off')) && read[20].endsWith(words('ledger.weekend')), read[20])
  assert.ok(read[29].includes(words('ledger.counted', { number: 10 })) && read[29].endsWith(words('ui.calendar.ends')), read[29])
  assert.equal(read[1], '2')
  assert.equal(await page.locator(`${card} .month [aria-current=date]`).count(), 1)
  assert.ok((await cells(page, `${card} .ledger tbody th`)).length > 10, 'the plain list stays')
}

/** Presses the button with the keyboard and reads the file that comes. */
async function saved(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press(page, '.calendar-file .button')])
  assert.equal(file.suggestedFilename(), 'deadlines.ics')
  return readFileSync(await file.path(), 'utf8')
}

for (const language of inLanguages('ru')) {
  visit(`the dates while waiting, with the keyboard (${language})`, { language }, async run => {
    const { page, asked } = run
    const words = wording(language)
    await resume(run, waiting)
    await page.waitForSelector('.timeline')
    await assertTimeline(page, words)
    assert.ok(await page.isHidden(`${card} .month`))
    await keyboard.press(page, `${card} summary`)
    await page.waitForSelector(`${card} .month`)
    await assertCalendar(page, words)
    await look(run, 'dates')

    const fetched = () => asked.filter(({ url }) => url.includes('date-files')).length
    const before = fetched()
    const text = await saved(page)
    assert.equal(fetched() - before, 1, 'what writes the file is fetched when it is asked for')
    const calendar = new ICAL.Component(ICAL.parse(text))
    const summaries = calendar.getAllSubcomponents('vevent').map(event => event.getFirstPropertyValue('summary'))
    assert.deepEqual(summaries.sort(), ['filing', 'provider_extended', 'silence', 'oversight_from'].map(id => words(`term.${id}.title`)).sort())
    await page.waitForSelector('.calendar-file .notice.good')
  })
}

for (const language of inLanguages('ru')) {
  visit(`the date that the portal shows (${language})`, { language }, async run => {
    const { page } = run
    const words = wording(language)
    const before = key => words(key).split('{')[0]
    await resume(run, without(waiting, 'provider_portal_date'))
    await page.waitForSelector('#q-provider_portal_date')
    await look(run, 'portal-question')
    await step(run, { ...waiting, provider_portal_date: '2027-06-01' })
    await page.waitForSelector('#problems')
    assert.ok((await page.textContent('#problems a')).includes(before('problem.date_portal')))
    await look(run, 'portal-problem')
    await step(run, { ...waiting, provider_portal_date: '2026-11-27' })
    await page.waitForSelector('.timeline')
    assert.equal(await page.getAttribute(`${card} .date-text time`, 'datetime'), '2026-11-27')
    assert.ok((await page.textContent(card)).includes(before('deadline.followed')))
    assert.ok((await page.textContent('[data-clock=silence]')).includes(words('ledger.start.later', { what: words('ledger.start.after.provider_extended') })))
    assert.equal(await page.getAttribute('[data-clock=silence] .date-text time', 'datetime'), '2026-12-01')
    // What the portal shows is a date to come, and no event.
    assert.ok(!(await page.textContent('.timeline')).includes(words('fact.provider_portal_date.name')))
    for (const summary of await page.$$('.deadline summary')) await summary.click()
    await look(run, 'portal-followed')
  })
}

const uidsIn = text => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event => event.getFirstPropertyValue('uid'))

visit('a later export of the case replaces the earlier one', { language: 'en' }, async run => {
  const { page } = run
  await resume(run, waiting)
  await page.waitForSelector('.timeline')
  const first = uidsIn(await saved(page))
  assert.ok(first.every(uid => uid.startsWith('shagym-test-')) && new Set(first).size === first.length, String(first))
  await page.reload()
  await page.waitForSelector('.timeline')
  assert.deepEqual(uidsIn(await saved(page)), first)
})

visit('each case has an id of its own, which says nothing of anybody', { language: 'en' }, async run => {
  const { page } = run
  await begin(run)
  for (const _ of [1, 2]) {
    await step(run, { happened: ['late'] })
    await page.waitForTimeout(400)
    await page.click('.brand')
    await page.waitForSelector('.draft')
    await page.click('.start-lead > .button')
    await page.waitForSelector('#q-happened')
  }
  const ids = (await stored(page)).cases.map(({ id }) => id)
  assert.ok(ids.length === 2 && ids.every(id => /^[0-9-]{20,}$/.test(id)) && ids[0] !== ids[1], String(ids))
})

/** Makes the engine say more of its first date than this rulebook does; runs in the page. */
function sayMore(more) {
  const { parse } = JSON
  JSON.parse = (...all) => {
    const value = parse(...all)
    if (value?.deadlines?.length > 1) {
      for (const deadline of value.deadlines) deadline.now = false
      Object.assign(value.deadlines[1], more)
    }
    return value
  }
}

const more = {
  now: true,
  left_text: 'Осталось семь дней.',
  until: 'Лично — до 18:30.',
  certainty: 'unverified',
  why_open: 'Курбан-айт объявляют позже.',
  followed: 'provider_portal_date',
  counted: { date: '2026-12-01', date_text: '1 декабря 2026 года', text: 'Если считать по закону, получается 1 декабря 2026 года.' },
  portal: { date: '2026-11-27', date_text: '27 ноября 2026 года', text: 'Портал может показать 27 ноября 2026 года.' },
  doubts: ['Первый день считают по-разному.'],
}

visit('all that the engine says of a date, the one that matters now first', { language: 'ru' }, async run => {
  const { page, context } = run
  const words = wording('ru')
  await context.addInitScript(sayMore, more)
  await resume(run, waiting)
  await page.waitForSelector('.timeline')
  const section = await page.textContent('section:has(> .deadline) >> nth=0')
  assert.ok(section.startsWith(words('ui.date.now')), section)
  const text = await page.textContent('.deadline >> nth=0')
  const { left_text, until, why_open, counted, portal, doubts } = more
  const said = [left_text, until, why_open, counted.text, portal.text, ...doubts]
  for (const each of said) assert.ok(text.includes(each), each)
  assert.ok((await page.textContent('.answer')).includes(left_text))
  await page.click('.deadline summary')
  await look(run, 'dates-more')
})

visit('the dates on paper: every calendar is open', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, waiting)
  await page.waitForSelector('.timeline')
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.isVisible('.timeline > li:last-child time'))
  assert.ok(await page.isVisible(`${card} .month td time`))
  assert.ok(await page.isHidden('.calendar-file'))
})

visit('the dates in the package, and the same on the screen', { language: 'ru' }, async run => {
  const { page } = run
  await resume(run, refused)
  await step(run, { enclosures: null })
  await page.waitForSelector('.timeline')
  const alone = await saved(page)
  await download(run, '.download .button', ({ files }) => {
    assert.equal(files.get('deadlines.ics').toString(), alone)
    const text = files.get('dates.txt').toString()
    assert.ok(text.includes(wording('ru')('term.oversight_review.title')) || text.includes(wording('ru')('term.provider_review.title')))
  })
  for (const summary of await page.$$('.deadline summary')) await summary.click()
  await look(run, 'dates-all')
})
