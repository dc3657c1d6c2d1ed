// The commands of the calendar: what they print in three languages, and what they say to bad input.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shagym } from './shagym.mjs'

test('"calendar" lists the days off of a year, each with its act', () => {
  const { status, stdout, stderr } = shagym(['calendar', '2025'])
  assert.deepEqual([status, stderr], [0, ''])
  const lines = stdout.split('\n')
  assert.equal(lines[0], '2025: 246 working days, confirmed to 31 December 2025.')
  const moved = 'Order of the Minister of Labour of 21 November 2024 No. 436'
  assert.ok(lines.includes(`2025-01-03\toff\tDay off moved from 5 January 2025 (${moved}).`))
  assert.ok(lines.includes(`2025-01-05\tworking\tWorking day: its day off was moved to 3 January 2025 (${moved}).`))
  assert.ok(lines.includes('2025-03-24\toff\tDay off instead of 22 March 2025: Nauryz meiramy (Law of 13 December 2001 No. 267 on holidays, article 5).'))
})

test('"calendar" of a year that is not confirmed says what may change and what is doubtful', () => {
  const { stdout } = shagym(['calendar', '2027'])
  assert.match(stdout, /^2027: 247 working days, not confirmed yet\.\n/)
  assert.match(stdout, /^2027-05-16\toff\tReligious holiday: .*\n\t\tCalculated, not announced\.$/m)
  assert.match(stdout, /^2027-05-17\tpossible\tMay become a day off\. First day of Kurban Ait/m)
  assert.match(stdout, /^2027-07-03\tpossible\tMay become a working day\. /m)
  assert.match(stdout, /^2027-05-16\tdoubt\t16 May 2027, a Sunday, is the calculated/m)
  assert.match(shagym(['calendar', '2026']).stdout, /^2026-05-27\toff\t.*\n\t\tAnnounced, not confirmed\.$/m)
})

for (const [locale, head, name] of [
  ['kk', /^2026 жыл, жұмыс күні: 247\./, /^2026-03-23\toff\tМереке: Наурыз мейрамы/m],
  ['ru', /^2026 год, рабочих дней: 247\./, /^2026-03-23\toff\tПраздник: Наурыз мейрамы/m],
  ['en', /^2026: 247 working days/, /^2026-03-23\toff\tHoliday: Nauryz meiramy/m],
]) {
  test(`"calendar" speaks ${locale}, without a hole or a key`, () => {
    const { stdout } = shagym(['calendar', '2026', '--locale', locale])
    assert.match(stdout, head)
    assert.match(stdout, name)
    assert.doesNotMatch(stdout, /[{}<>]/)
  })
}

test('working days are added and counted', () => {
  assert.deepEqual(shagym(['add-working-days', '2026-11-23', '15']), { status: 0, stdout: '2026-12-14\n', stderr: '' })
  assert.deepEqual(shagym(['working-days', '2026-03-20', '2026-03-27']), { status: 0, stdout: '2\n', stderr: '' })
})

test('a date after the last verified day is never bare', () => {
  const add = (...args) => shagym(['add-working-days', ...args]).stdout
  assert.equal(add('2027-05-14', '1'), '2027-05-17\tNot confirmed: from 17 May 2027 to 18 May 2027.\n')
  assert.equal(add('2026-12-31', '1'), '2027-01-05\tNot confirmed, but none of the expected changes would alter this.\n')
  assert.equal(shagym(['working-days', '2027-06-30', '2027-07-10']).stdout, '6\tNot confirmed: from 5 to 7.\n')
})

for (const [args, message] of [
  [['calendar', '2020'], '"2020" is no year of the calendar: expected one from 2021 to 2027.'],
  [['calendar', '-'], '"-" is no year of the calendar: expected one from 2021 to 2027.'],
  [['calendar', '2026.0'], '"2026.0" is no year of the calendar: expected one from 2021 to 2027.'],
  [['add-working-days', '2026-02-30', '1'], '"2026-02-30" is no date: expected one that exists, like 2026-11-23.'],
  [['add-working-days', '23.11.2026', '1'], '"23.11.2026" is no date: expected one that exists, like 2026-11-23.'],
  [['add-working-days', '2026-11-23', '-5'], '"-5" is no number of days: expected a whole number from 0 to 2147483647.'],
  [['add-working-days', '2026-11-23', '2147483648'], '"2147483648" is no number of days: expected a whole number from 0 to 2147483647.'],
  [['add-working-days', '2026-11-23', '1.5'], '"1.5" is no number of days: expected a whole number from 0 to 2147483647.'],
  [['add-working-days', '2026-11-23', '2147483647'], 'The calendar of working days reaches only to the end of 2027.'],
  [['add-working-days', '2020-12-31', '1'], '31 December 2020 lies before 1 January 2021: earlier days off are not known, so nothing is counted there.'],
  [['working-days', '2026-11-24', '2026-11-23'], '2026-11-23 comes before 2026-11-24: expected the earlier day first.'],
  [['working-days', '2026-11-24', '2028-01-01'], 'The calendar of working days reaches only to the end of 2027.'],
]) {
  test(`"${args.join(' ')}" is refused with its reason and status 2`, () => {
    assert.deepEqual(shagym(args), { status: 2, stdout: '', stderr: `${message}\n` })
  })
}

test('the reason is told in the language asked for', () => {
  assert.match(shagym(['add-working-days', '2026-02-30', '1', '--locale', 'ru']).stderr, /^«2026-02-30»/)
  assert.match(shagym(['add-working-days', '2026-02-30', '1', '--locale', 'kk']).stderr, /^«2026-02-30»/)
})

test('many questions on standard input get one line each, and status 2 when one has no answer', () => {
  const good = shagym(['add-working-days', '-'], '2026-11-23 3\n2026-11-23 5\n')
  assert.deepEqual(good, { status: 0, stdout: '2026-11-26\n2026-11-30\n', stderr: '' })
  const bad = shagym(['working-days', '-'], '2026-11-23 2026-11-24\ntomorrow\n\n2026-11-23 2026-11-24 2026-11-25')
  assert.equal(bad.status, 2)
  assert.deepEqual(bad.stdout.split('\n'), [
    '1',
    '?\t"tomorrow" does not fit: expected two words.',
    '?\t"" does not fit: expected two words.',
    '?\t"2026-11-23 2026-11-24 2026-11-25" does not fit: expected two words.',
    '',
  ])
  assert.deepEqual(shagym(['working-days', '-'], ''), { status: 0, stdout: '', stderr: '' })
})

for (const args of [
  ['calendar'],
  ['calendar', '2026', '2027'],
  ['working-days', '2026-11-23'],
  ['add-working-days', '2026-11-23', '1', '2'],
  ['calendar', '2026', '--locale', 'fr'],
  ['calendar', '2026', '--colour', 'red'],
]) {
  test(`"${args.join(' ')}" gets the help on standard error and status 2`, () => {
    const { status, stdout, stderr } = shagym(args)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /shagym calendar YEAR/)
  })
}
