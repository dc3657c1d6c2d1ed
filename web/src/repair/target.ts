/** How large the files should stay together: as the channel's rule says, or as the person says. */

import type { Channel } from '../engine/view.ts'
import type { State } from '../state.ts'

/** Where no channel is chosen yet: what the rulebook says of the most careful of them. */
const otherwise = 10_000_000

const steps: readonly number[] = [2, 3, 5, 10, 20, 50, 100].map(megabytes => megabytes * 1_000_000)

export const intakeOf = ({ view }: State): Channel | null => view?.channels.find(({ chosen }) => chosen) ?? null

/** On paper a size means nothing. */
export const takesUploads = (state: State): boolean => (intakeOf(state)?.files.how ?? 'upload') === 'upload'

export function targetOf(state: State): number {
  return state.given.target ?? intakeOf(state)?.files.target ?? otherwise
}

/** What can be chosen, in order. */
export const choices = (target: number): number[] => [...new Set([...steps, target])].sort((one, other) => one - other)

/** Channels that still take a file which no portal does: on paper, as far as this case allows them. */
export const paperChannels = ({ view }: State): Channel[] =>
  view?.channels.filter(({ truth, files }) => truth !== 'no' && files.how === 'paper') ?? []
