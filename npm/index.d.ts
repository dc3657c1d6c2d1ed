import type { Explanation, Request, View } from './schema.d.ts'

export type * from './schema.d.ts'

/** What the engine refuses. */
export class ShagymError extends Error {
  /** For programs, see `Failure`. */
  readonly code: string
  /** JSON Pointer into what was given. */
  readonly pointer: string
}

export interface Engine {
  /**
   * The whole case in, the whole view out; nothing is remembered between two calls. The same request gives the same view.
   * @throws {ShagymError} for a request that cannot be read. What a person can mend is in `view.problems`.
   */
  respond(request: Request): View
  /**
   * Why a conclusion is as it is, and which answers would change it.
   * @param about one conclusion, such as `route/court`; nothing: all
   * @throws {ShagymError}
   */
  explain(request: Request, about?: string): Explanation[]
  /** JSON in, JSON out: a view, or a `Failure`. Never throws. */
  respondText(requestJson: string): string
  /** The same as UTF-8: for who writes it on, a fifth of the time less. */
  respondBytes(requestJson: string): Uint8Array
}

export interface EngineOptions {
  /** Another rulebook than the one that comes along, as `scripts/build-rulebook` writes it. */
  rulebook?: string
}

/**
 * Loads the engine and the rulebook. Cheap enough for each page, dear enough to be done once in it.
 * @throws {ShagymError} when the rulebook cannot be used
 */
export function openEngine(options?: EngineOptions): Promise<Engine>

/** Civil time in Kazakhstan, `YYYY-MM-DDTHH:MM`, as `Request.now` wants it. @param utc milliseconds since 1970; now */
export function kazakhstanTime(utc?: number): string

