/**
 * Dates and sizes in digits. Dates in words come from the engine: browsers do not know the Kazakh month names, so Intl
 * is not asked for anything here.
 */

import type { Words } from './words.ts'

/** 2026-11-23 -> 23.11.2026, as it is written in all three languages here. */
export function numericDate(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('.')
}

export function fileSize(bytes: number, words: Words): string {
  if (bytes < 1024) return words('ui.size.bytes', { n: bytes })
  const kilo = bytes / 1024
  if (kilo < 1000) return words('ui.size.kilobytes', { n: Math.round(kilo) })
  return words('ui.size.megabytes', { n: (kilo / 1024).toFixed(1).replace('.', words('ui.size.decimal')) })
}
