import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { locales, respond } from '../golden-letters.mjs'
import { handinIn, rules } from '../handin.mjs'
import { golden } from '../view.mjs'

const { portalSheet, renderGuide, renderText } = await loadRenderers()
const { answers } = golden('late-after-provider-refused')
const now = '2026-11-23T14:05'

function sheetFor(channel, locale, { on = now, ...more } = {}) {
  const given = { locale, letterLocale: null, answers: { ...answers, channel, ...more }, documents: [], edits: [] }
  const view = respond({ locale, now, answers: given.answers })
  assert.ok(view.channels.find(({ chosen }) => chosen)?.id === channel, `${channel} is not chosen`)
  return { view, sheet: portalSheet({ view, given, now: on, rules, words: handinIn(locale) }) }
}

describe('the map of a channel', () => {
  for (const channel of ['eotinish', 'egov', 'telegram', 'call_1414', 'office_provider', 'service_centre', 'post']) {
    test(`${channel}: every word is there, in every language`, () => {
      for (const locale of locales) {
        const { view, sheet } = sheetFor(channel, locale)
        assert.doesNotMatch(JSON.stringify(sheet), /handin\.|\{\w+\}/)
        assert.equal(sheet.stale, null)
        assert.ok(sheet.sources.length > 0)
        const html = renderGuide(view.package.guide, sheet)
        for (const { name } of sheet.sources) assert.ok(html.includes(name))
        assert.doesNotMatch(html, /<script|<img|<iframe| on\w+=/i)
      }
    })
  }

  test('e-Otinish: the type and why, the values to enter, and what is not known', () => {
    const { view, sheet } = sheetFor('eotinish', 'ru')
    const field = id => sheet.fields.find(each => each.id === id)
    assert.match(field('appeal_type').choose, /«Жалоба по вопросам оказания государственных услуг»/)
    assert.match(field('appeal_type').why, /не просто «Жалоба»/)
    assert.equal(field('text').value, renderText(view.letter).trimEnd())
    assert.equal(field('iin').value, '680308600251')
    assert.equal(field('surname').value, 'Гончарова')
    assert.equal(field('contested').value, answers.provider_name)
    assert.match(field('actual_address').value, /Гоголя/)
    assert.match(field('iin').label, /не знаем/)
    assert.equal(sheet.textLimit, null)
    assert.ok(sheet.parts.find(({ id }) => id === 'unknown').lines.length >= 3)
  })

  test('1414: a script to read, what to write down, and no mark left in it', () => {
    const { sheet } = sheetFor('call_1414', 'ru')
    const say = sheet.parts.find(({ id }) => id === 'say')
    assert.ok(say.copy.includes(answers.provider_name) && say.copy.includes(answers.service_name))
    assert.ok(sheet.parts.some(({ id }) => id === 'note_down'))
  })

  test('the bot gets neither name nor IIN', () => {
    const { sheet } = sheetFor('telegram', 'ru')
    assert.doesNotMatch(JSON.stringify(sheet), /Гончарова|680308600251/)
  })

  test('paper: two copies and the slip; post: an envelope that says what is not known', () => {
    assert.match(JSON.stringify(sheetFor('office_provider', 'ru').sheet.parts), /экземпляров: 2.*уникальный номер/)
    const envelope = sheetFor('post', 'ru').sheet.parts.find(({ id }) => id === 'envelope')
    assert.match(envelope.copy, /Адресат: В Департамент Агентства.*\nОт кого: Гончарова Светлана Викторовна, .*Гоголя/)
    assert.match(envelope.lines.at(-1), /неизвестен/)
  })

  test('warns once it is older than its own number of days, by the day of the case', () => {
    const { stale_after_days: days, checked_on: checked } = rules.portals.find(({ id }) => id === 'eotinish')
    const after = count => new Date(Date.parse(checked) + count * 86_400_000).toISOString().slice(0, 16)
    assert.equal(sheetFor('eotinish', 'kk', { on: after(days) }).sheet.stale, null)
    assert.match(sheetFor('eotinish', 'kk', { on: after(days + 1) }).sheet.stale, /180/)
  })
})
