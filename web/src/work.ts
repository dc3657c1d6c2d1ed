/** Work that may take longer than a moment: it can be stopped, and it tells how far it is. */

export interface Work {
  signal: AbortSignal
  /** How much is done, from 0 to 1. */
  onProgress(share: number): void
}

/** Nobody watches and nobody stops it. */
export const unwatched = (): Work => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** Whether somebody stopped it, so that nothing went wrong. */
export const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Between two pieces of work: the page answers the person first. */
export const breath = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
