/**
 * The portal's colours in this page: as values of our own style's properties, never as style. Text stays readable: a theme whose
 * contrast falls below WCAG 2.2 AA is left out as a whole.
 */

import { themeColours } from '../../widget/protocol.ts'
import type { Fault } from './settings.ts'

/** Pairs that stand on each other, and the contrast that they need. Some are ours alone, and have to go with the portal's. */
const pairs: readonly [string, string, number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'card', 4.5],
  ['ink', 'tint', 4.5],
  ['soft', 'paper', 4.5],
  ['soft', 'card', 4.5],
  ['brand', 'paper', 4.5],
  ['brand', 'card', 4.5],
  ['brand', 'tint', 4.5],
  ['brand-deep', 'paper', 4.5],
  ['brand-deep', 'card', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-deep', 4.5],
  ...['ink', 'soft', 'brand'].flatMap(front => ['warn-tint', 'bad-tint', 'good-tint'].map((back): [string, string, number] => [front, back, 4.5])),
  ['bad', 'paper', 4.5],
  ['bad', 'card', 4.5],
  ['bad', 'bad-tint', 4.5],
  ['good', 'paper', 4.5],
  ['good', 'card', 4.5],
  ['edge', 'card', 3],
  ['focus', 'paper', 3],
  ['focus', 'card', 3],
]

const colour = /^#[0-9a-f]{6}$/i
const length = /^(0|\d{1,2}(\.\d{1,3})?(px|rem))$/

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Anything that passes for `#rrggbb` in the style as it is now. */
const present = (root: HTMLElement, name: string): string => getComputedStyle(root).getPropertyValue(`--${name}`).trim()

export function wear(theme: Record<string, unknown>, root: HTMLElement, fault: (fault: Fault) => void): void {
  const names: readonly string[] = [...themeColours, 'round']
  for (const name of names) root.style.removeProperty(`--${name}`)
  delete root.dataset.light
  const fits = (name: string, value: unknown): value is string => typeof value === 'string' && (name === 'round' ? length : colour).test(value)
  const { scheme = 'auto', ...values } = theme
  if (scheme !== 'auto' && scheme !== 'light') fault({ code: 'value', name: 'theme.scheme' })
  const taken: [string, string][] = []
  for (const [name, value] of Object.entries(values)) {
    if (names.includes(name) && fits(name, value)) taken.push([name, value])
    else fault({ code: 'value', name: names.includes(name) ? `theme.${name}` : 'theme' })
  }
  // Colours are chosen for a light page or they would have to be chosen twice.
  if (scheme === 'light' || taken.some(([name]) => name !== 'round')) root.dataset.light = ''
  for (const [name, value] of taken) root.style.setProperty(`--${name}`, value)
  const faint = pairs.find(([front, back, needed]) => contrast(present(root, front), present(root, back)) < needed)
  if (!faint) return
  for (const name of names) root.style.removeProperty(`--${name}`)
  if (scheme !== 'light') delete root.dataset.light
  const [front, back] = faint
  fault({ code: 'contrast', name: `theme.${taken.some(([name]) => name === front) ? front : back}` })
}
