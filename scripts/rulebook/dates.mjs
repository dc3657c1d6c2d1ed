const at = (date) => new Date(`${date}T00:00:00Z`)

/** `YYYY-MM-DD`, or undefined when the month has no such day. */
export function dateOf(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

export const next = (date) => new Date(at(date).getTime() + 86400000).toISOString().slice(0, 10)

export const isWeekend = (date) => [0, 6].includes(at(date).getUTCDay())

export const weekdayName = (date) => at(date).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
