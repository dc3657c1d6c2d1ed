import { createRequire } from 'node:module'
import { counts, dateOf, dayNumber, days, first, last, off, worked } from './workload.mjs'

const day = 86400000

/** What others would use, with packages from `folder`: each answers one pass over the questions, or a part of it. */
export function peers(folder) {
  const require = createRequire(`${folder}/package.json`)
  const versionOf = name => require(`${folder}/node_modules/${name}/package.json`).version
  return [
    { name: 'plain JS rank table, in batch', part: 4096, pass: rankTable() },
    { name: `date-fns ${versionOf('date-fns')}, loop with a holiday set`, part: 256, pass: dateFns(require('date-fns')) },
    {
      name: `dayjs-business-days2 ${versionOf('dayjs-business-days2')}`,
      part: 64,
      pass: businessDays(require('dayjs'), require('dayjs-business-days2')),
    },
    { name: `date-holidays ${versionOf('date-holidays')}, its own days`, part: 4, own: true, pass: dateHolidays(require('date-holidays')) },
  ]
}

/** Noon, so that no zone's change of the clock moves the date. */
const noon = number => new Date(number * day + day / 2)
const numberOf = date => Math.floor(date.getTime() / day)

function rankTable() {
  const isOff = new Set(off)
  const isWorked = new Set(worked)
  const rank = new Int32Array(last - first + 1)
  const found = [0]
  for (let at = first; at <= last; at++) {
    const date = dateOf(at)
    if (isWorked.has(date) || (![0, 6].includes((at + 4) % 7) && !isOff.has(date))) found.push(at)
    rank[at - first] = found.length - 1
  }
  const select = Int32Array.from(found)
  return (out, from, to) => {
    for (let i = from; i < to; i++) out[i] = select[rank[days[i] - first] + counts[i]]
  }
}

function dateFns({ addDays, isWeekend }) {
  const isOff = new Set(off.map(date => noon(dayNumber(date)).getTime()))
  const isWorked = new Set(worked.map(date => noon(dayNumber(date)).getTime()))
  const starts = Array.from(days, noon)
  return (out, from, to) => {
    for (let i = from; i < to; i++) {
      let date = starts[i]
      for (let left = counts[i]; left > 0; ) {
        date = addDays(date, 1)
        if (isWorked.has(date.getTime()) || (!isWeekend(date) && !isOff.has(date.getTime()))) left--
      }
      out[i] = numberOf(date)
    }
  }
}

function businessDays(dayjs, plugin) {
  dayjs.extend(plugin.default ?? plugin, { holidays: off, holidayFormat: 'YYYY-MM-DD', additionalWorkingDays: worked, additionalWorkingDayFormat: 'YYYY-MM-DD' })
  const starts = Array.from(days, number => dayjs(noon(number)))
  return (out, from, to) => {
    for (let i = from; i < to; i++) out[i] = numberOf(starts[i].businessDaysAdd(counts[i]).toDate())
  }
}

function dateHolidays(Holidays) {
  const holidays = new Holidays('KZ')
  return (out, from, to) => {
    for (let i = from; i < to; i++) {
      const date = noon(days[i])
      for (let left = counts[i]; left > 0; ) {
        date.setUTCDate(date.getUTCDate() + 1)
        if ([0, 6].includes(date.getUTCDay())) continue
        const found = holidays.isHoliday(date)
        if (!(found && found.some(({ type }) => type === 'public'))) left--
      }
      out[i] = numberOf(date)
    }
  }
}
