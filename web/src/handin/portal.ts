/** The map of the chosen channel, filled in for this case: what the page shows and what goes into the sheet "how to submit". */

import type { Locale } from '../engine/view.ts'
import { numericDate } from '../format.ts'
import type { Portal, PortalField, Shown } from './rules.ts'
import { editedLetter } from './edits.ts'
import { valueOf, type Known } from './values.ts'
import { named, type HandinKey, type HandinWords } from './words.ts'

export interface SheetField {
  id: string
  name: string
  type: string
  /** What the portal calls it, or that this is not known. */
  label: string
  choose: string | null
  /** To be entered as it is. */
  value: string | null
  /** Language of the value, where it is the letter's. */
  lang: Locale | null
  why: string | null
}

export interface SheetPart {
  id: 'say' | 'note_down' | 'envelope' | 'unknown'
  title: string
  lines: string[]
  /** The same as one text to copy; null where nobody would. */
  copy: string | null
}

export interface PortalSheet {
  id: string
  title: string
  /** Where what is known was checked too long ago. */
  stale: string | null
  checked: string
  textLimit: number | null
  fields: SheetField[]
  parts: SheetPart[]
  sourcesTitle: string
  sources: { name: string; url: string | null }[]
}

export interface SheetInput extends Known {
  /** Kazakhstan civil time. */
  now: string
  words: HandinWords
}

const day = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000

function shown({ kk, ru }: Shown, words: HandinWords): string | null {
  const both = [kk && words('handin.map.shown_kk', { text: `«${kk}»` }), ru && words('handin.map.shown_ru', { text: `«${ru}»` })]
  const known = both.filter(text => text)
  return known.length > 0 ? known.join(', ') : null
}

function fieldOf(field: PortalField, portal: Portal, input: SheetInput): SheetField {
  const { words } = input
  const label = shown(field.label, words)
  const option = field.option && shown(field.option, words)
  return {
    id: field.id,
    name: named(words, `handin.field.${field.id}`),
    type: named(words, `handin.map.type.${field.type}`),
    label: label === null ? words('handin.map.label_unknown') : words('handin.map.label', { label }),
    choose: option && words('handin.map.choose', { option }),
    value: field.value && valueOf(field.value, input),
    lang: field.value === 'letter_text' ? (input.view.letter?.locale ?? null) : null,
    why: field.why && named(words, `handin.${portal.id}.${field.why}`),
  }
}

/** Sentences to say: one that names what the case does not hold is left out. */
function sayOf({ id, say }: Portal, input: SheetInput): SheetPart[] {
  const { view, words } = input
  if (say.length === 0) return []
  const grounds = view.grounds.filter(({ truth }) => truth === 'yes').map(({ title }) => title)
  const values = { service: valueOf('service', input), provider: valueOf('provider', input), grounds: grounds.join('; ') || null }
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Record<string, string>
  const lines = say
    .map(part => `handin.${id}.${part}`)
    .filter(key => [...named(words, key).matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in known))
    .map(key => named(words, key, known))
  return [{ id: 'say', title: named(words, `handin.map.say.${id}`), lines, copy: lines.join('\n') }]
}

function noteDownOf({ note_down, copies }: Portal, words: HandinWords): SheetPart[] {
  const lines = [...(copies > 0 ? [words('handin.map.copies', { n: copies })] : []), ...note_down.map(id => named(words, `handin.note.${id}`))]
  return lines.length > 0 ? [{ id: 'note_down', title: words('handin.map.note_down'), lines, copy: null }] : []
}

function envelopeOf({ envelope }: Portal, input: SheetInput): SheetPart[] {
  const { view, given, rules, words } = input
  const letter = view.letter && editedLetter(view.letter, given.edits, rules.edits)
  const addressee = letter?.blocks.find(({ kind }) => kind === 'addressee')?.lines ?? []
  const name = ['surname', 'given', 'patronymic'].map(part => valueOf(part as 'surname', input)).filter(part => part)
  const sender = [name.join(' '), valueOf('postal_address', input)].filter(part => part)
  if (!envelope || addressee.length === 0) return []
  const lines = [`${words('handin.map.envelope.to')}: ${addressee.join(', ')}`, `${words('handin.map.envelope.from')}: ${sender.join(', ')}`]
  return [{ id: 'envelope', title: words('handin.map.envelope'), lines: [...lines, words('handin.map.envelope.no_address')], copy: lines.join('\n') }]
}

/** The sheet of the channel that was chosen; null where none was, or no map of it is there. */
export function portalSheet(input: SheetInput): PortalSheet | null {
  const { view, now, rules, words } = input
  const id = view.channels.find(({ chosen }) => chosen)?.id
  const portal = rules.portals.find(each => each.id === id)
  if (!portal) return null
  const old = day(now) - day(portal.checked_on) > portal.stale_after_days
  const title: HandinKey = portal.fields.length > 0 ? 'handin.map.title' : 'handin.map.title.paper'
  const seen = portal.seen && words('handin.map.seen', { date: portal.seen.split('-').reverse().join('.') })
  const unopened = portal.fields.length > 0 && words('handin.map.unopened')
  return {
    id: portal.id,
    title: words(title),
    stale: old ? words('handin.map.stale', { days: portal.stale_after_days }) : null,
    checked: [words('handin.map.checked', { date: numericDate(portal.checked_on) }), unopened, seen].filter(line => line).join(' '),
    textLimit: portal.text_limit,
    fields: portal.fields.map(field => fieldOf(field, portal, input)),
    parts: [
      ...sayOf(portal, input),
      ...envelopeOf(portal, input),
      ...noteDownOf(portal, words),
      ...(portal.unknown.length > 0
        ? [{ id: 'unknown' as const, title: words('handin.map.unknown'), lines: portal.unknown.map(each => named(words, `handin.unknown.${each}`)), copy: null }]
        : []),
    ],
    sourcesTitle: words('handin.map.sources'),
    sources: portal.sources.map(({ id: source, url }) => ({ name: named(words, `handin.source.${source}`), url })),
  }
}
