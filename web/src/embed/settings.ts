/** Reads what the page around wants, as if it came from a stranger: unknown members, other types and long texts are refused. */

import { own } from '../../widget/bare.ts'
import type { ErrorCode } from '../../widget/protocol.ts'
import { passedOn } from '../../widget/settings.ts'
import type { Locale } from '../engine/view.ts'
import { locales } from '../locales.ts'

export interface Wanted {
  language: Locale | null
  theme: Record<string, unknown>
  /** By attribute: ground, service, provider, region. */
  named: Record<string, string>
  answers: Record<string, unknown>
  acceptsPackage: boolean
}

export interface Fault {
  code: ErrorCode
  name?: string
}

const members = new Set(['type', 'turn', 'language', 'theme', 'answers', 'acceptsPackage', ...passedOn])
const most = { members: 100, text: 300 }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length <= most.members

/** Null for what is no message of this kind at all. */
export function readSettings(message: unknown, fault: (fault: Fault) => void): Wanted | null {
  if (!isRecord(message) || own(message, 'type') !== 'settings' || Object.keys(message).some(name => !members.has(name))) return null
  const { turn, language, theme, answers, acceptsPackage = false } = message
  if (typeof acceptsPackage !== 'boolean' || (turn !== undefined && typeof turn !== 'number')) return null
  const wanted: Wanted = { language: null, theme: {}, named: {}, answers: {}, acceptsPackage }
  wanted.language = locales.find(locale => locale === language) ?? null
  if (language !== undefined && !wanted.language) fault({ code: 'value', name: 'language' })
  for (const name of passedOn) {
    const value = message[name]
    if (typeof value === 'string' && value.length <= most.text) wanted.named[name] = value
    else if (value !== undefined) fault({ code: 'value', name })
  }
  if (isRecord(theme)) wanted.theme = theme
  else if (theme !== undefined) fault({ code: 'value', name: 'theme' })
  if (isRecord(answers)) wanted.answers = answers
  else if (answers !== undefined) fault({ code: 'value', name: 'answers' })
  return wanted
}
