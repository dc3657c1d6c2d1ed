/**
 * The moment a package was made, as the engine was told it: Kazakhstan civil time, `YYYY-MM-DDTHH:MM`. Renderers have no
 * clock of their own, so that the same case gives the same bytes.
 */

/** Kazakhstan's whole territory since 1 March 2024. */
const offset = '+05:00'

/** The moment with its offset: nobody has to guess the zone. */
export function withOffset(now: string): string {
  return `${now.slice(0, 16)}${offset}`
}

export function instant(now: string): Date {
  return new Date(`${now.slice(0, 16)}:00${offset}`)
}

/**
 * Noon of that day on the clock of this computer. A Word file is a ZIP, which stores wall-clock time, and fflate reads it from the computer's
 * clock: the same numbers come out in every zone, and no zone skips noon when clocks change.
 */
export function noonHere(now: string): Date {
  const [year = 0, month = 1, day = 1] = now.slice(0, 10).split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
