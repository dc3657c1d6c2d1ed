/**
 * Where the person is. The browser's history holds nothing but this: the address never changes and no entry says
 * anything about a person.
 */

export type Place =
  | { at: 'start' }
  | { at: 'page'; page: string }
  /** Whatever comes next: an open page, the way out, or the result. */
  | { at: 'next' }
  /** All answers so far. */
  | { at: 'answers' }
  /** What is stored where, and how to delete it. */
  | { at: 'storage' }
  /** Saving the case to a file. */
  | { at: 'carry' }
  /** How accessible the page is, and what was not tested. */
  | { at: 'access' }

interface Entry {
  place: Place
  /** The random id of the case that was open. */
  case: string
  /** How many entries of ours lie behind this one. */
  depth: number
}

function entry(): Entry | null {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'place' in state && 'depth' in state ? (state as Entry) : null
}

export const places = {
  current: (): Place => entry()?.place ?? { at: 'start' },

  caseId: (): string | null => entry()?.case ?? null,

  canGoBack: (): boolean => (entry()?.depth ?? 0) > 0,

  push(place: Place, id: string): void {
    history.pushState({ place, case: id, depth: (entry()?.depth ?? 0) + 1 } satisfies Entry, '')
  },

  replace(place: Place, id: string): void {
    history.replaceState({ place, case: id, depth: entry()?.depth ?? 0 } satisfies Entry, '')
  },

  back: (): void => history.back(),

  onTravel(listener: (place: Place, id: string | null) => void): void {
    addEventListener('popstate', () => {
      // A jump within the page makes an entry that is not ours; nothing has to change for it.
      if (entry()) listener(places.current(), places.caseId())
    })
  },
}
