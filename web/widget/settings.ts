/** What the portal wants, read from the attributes and properties of the element. */

import { bare } from './bare.ts'
import type { Settings } from './protocol.ts'

/** Attributes that are passed on as they stand. */
export const passedOn = ['ground', 'service', 'provider', 'region'] as const

/** `brand: #004d99; round: 4px` as a record. Whether the names and values are any is for the framed page to say. */
export function themeOf(attribute: string): Record<string, string> {
  const theme: Record<string, string> = bare({})
  for (const part of attribute.split(';')) {
    const [name = '', ...value] = part.split(':')
    if (name.trim() !== '') theme[name.trim()] = value.join(':').trim()
  }
  return theme
}

export function settingsOf(element: Element, language: string | null, theme: Record<string, string> | null, answers: Record<string, unknown> | null): Settings {
  const settings: Settings = bare({ type: 'settings' })
  for (const name of passedOn) {
    const value = element.getAttribute(name)
    if (value !== null) settings[name] = value
  }
  const written = element.getAttribute('theme')
  if (language !== null) settings.language = language
  if (theme ?? written !== null) settings.theme = theme ?? themeOf(written ?? '')
  if (answers) settings.answers = answers
  settings.acceptsPackage = element.hasAttribute('accepts-package')
  return settings
}
