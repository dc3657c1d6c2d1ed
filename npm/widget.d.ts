import type { ErrorCode, GivenFile, Screen, Theme } from './types/protocol.d.ts'

/** A colour of a theme that people could not read (WCAG 2.2 AA) is left out: `error` with `contrast`. */
export type { ErrorCode, Screen, Theme }

export type Language = 'kk' | 'ru' | 'en'

/** What the element tells. None of it says anything of a person, but the package, after they have agreed. */
export interface ShagymAssistantEvents {
  ready: CustomEvent<{ language: Language }>
  screen: CustomEvent<{ screen: Screen; language: Language }>
  height: CustomEvent<{ height: number }>
  package: CustomEvent<{ name: string; archive: Blob; files: GivenFile[] }>
  /** `name`: of the attribute, theme colour or fact that was left out. */
  error: CustomEvent<{ code: ErrorCode; name?: string }>
}

/** `<shagym-assistant>`: the assistant in a frame of the origin that it is served from. */
export class ShagymAssistant extends HTMLElement {
  /** The folder of the assistant, where it is another than the one given to `define`. */
  assistant: string | null
  language: string | null
  /** A ground of the rulebook, or an option of its first question. */
  ground: string | null
  service: string | null
  provider: string | null
  region: string | null
  theme: Theme | null
  /** Facts of the rulebook and their answers, offered to the person. */
  answers: Record<string, unknown> | null
  acceptsPackage: boolean

  addEventListener<Type extends keyof ShagymAssistantEvents>(type: Type, listener: (event: ShagymAssistantEvents[Type]) => void, options?: boolean | AddEventListenerOptions): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void
}

/**
 * Makes `<shagym-assistant>` known to the page. Importing the module does nothing by itself, also outside of a browser.
 * @param home address of the folder that the assistant is served from
 */
export function define(home?: string | null): void

declare global {
  interface HTMLElementTagNameMap {
    'shagym-assistant': ShagymAssistant
  }
}
