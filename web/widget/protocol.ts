/**
 * What the element in somebody else's page and our page inside its frame say to each other: docs/embedding.md. Both sides take
 * these types from here, and each reads what it gets as if a stranger had written it.
 */

/** Counted up with each change that an older side would not understand. */
export const version = 1

/** Of the framed page to the page around it, to any origin: it only says that somebody listens. */
export const hello = 'shagym hello'

/** The answer, to our origin alone, with one end of a MessageChannel. All the rest goes through that. */
export interface Connect {
  shagym: 'connect'
  /** The versions that the element speaks. */
  versions: number[]
}

/** Colours are `#rrggbb`. */
export const themeColours = ['brand', 'brand-deep', 'on-brand', 'tint', 'paper', 'card', 'ink', 'soft', 'line', 'edge', 'focus', 'gold'] as const
export type ThemeColour = (typeof themeColours)[number]
/** `round`: corners, in px or rem. `scheme`: light also where the device prefers dark. */
export type Theme = Partial<Record<ThemeColour | 'round', string>> & { scheme?: 'auto' | 'light' }

/** Of the element: all that the portal wants, each time. What is missing is not wanted. */
export interface Settings {
  type: 'settings'
  /** Counted up each time; what is told of a value names the settings that it stood in. */
  turn?: number
  language?: string
  theme?: Record<string, string>
  ground?: string
  service?: string
  provider?: string
  region?: string
  /** Facts of the rulebook and their answers. Personal data go this way only, never by an address. */
  answers?: Record<string, unknown>
  /** Whether the portal would take the package, if the person agrees. */
  acceptsPackage?: boolean
}

/** Which kind of screen is shown. Which question it is would tell what was answered before. */
export type Screen = 'start' | 'question' | 'answers' | 'result' | 'exit' | 'other' | 'failure'

export interface GivenFile {
  /** Its path in the package. */
  path: string
  blob: Blob
}

/**
 * `unreachable`: no answer: no network, not allowed to frame, or something in the browser blocks it. `blocked`: the Content-Security-Policy
 * of the page around. `address`: where the assistant is was not said. `version`: no common version. `origin`: the operator has not said who may
 * frame. `malformed`, `flood`: the other side sent what is no message, or too many. `value`: what the portal passed on does not fit
 * the rulebook. `contrast`: the theme could not be read. `storage`: nothing can be kept. `rules`: the rulebook was refused. `load`: a part did not come.
 */
export type ErrorCode = 'unreachable' | 'blocked' | 'address' | 'version' | 'origin' | 'malformed' | 'flood' | 'value' | 'contrast' | 'storage' | 'rules' | 'load'

/** Of the framed page. */
export type Told =
  | { type: 'connected'; version: number }
  | { type: 'ready'; language: string }
  | { type: 'screen'; screen: Screen; language: string; moved: boolean }
  | { type: 'height'; height: number }
  | { type: 'package'; name: string; archive: Blob; files: GivenFile[] }
  /** @param name of the attribute or fact, never a value */
  | { type: 'error'; code: ErrorCode; name?: string; turn?: number }

/** How often either side may speak in a span of time before it is hung up on. */
export const patience = { span: 10_000, settings: 50, told: 2_000 }
