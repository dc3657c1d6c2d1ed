/**
 * What in a text leads to a public address. The engine names each link by the words that stand in the block; where the
 * person wrote otherwise, the words are not there any more and lead nowhere.
 */

import type { Block } from '../../engine/view.ts'

export type Link = NonNullable<Block['links']>[number]

export interface Stretch {
  text: string
  link: Link | null
}

/** The text in stretches, with and without a link; joined they are the text. */
export function linked(text: string, links: readonly Link[]): Stretch[] {
  const stretches: Stretch[] = []
  let rest = text
  while (rest !== '') {
    const found = links
      .filter(link => link.text !== '')
      .map(link => ({ link, at: rest.indexOf(link.text) }))
      .filter(({ at }) => at !== -1)
      // The first; of two that begin together the longer, for one may be the beginning of the other.
      .sort((one, other) => one.at - other.at || other.link.text.length - one.link.text.length)[0]
    const plain = rest.slice(0, found?.at)
    if (plain !== '') stretches.push({ text: plain, link: null })
    if (!found) break
    stretches.push({ text: found.link.text, link: found.link })
    rest = rest.slice(found.at + found.link.text.length)
  }
  return stretches
}

/** The same stretches for a text that was broken into lines: stretch by stretch, each line for itself. */
export function linkedLines(lines: readonly string[], links: readonly Link[]): Stretch[][] {
  const stretches = linked(lines.join(''), links)
  const taken = (length: number): Stretch[] => {
    const result: Stretch[] = []
    for (let left = length; left > 0; ) {
      const first = stretches[0]
      if (!first) break
      const text = first.text.slice(0, left)
      result.push({ ...first, text })
      left -= text.length
      if (text.length === first.text.length) stretches.shift()
      else stretches[0] = { ...first, text: first.text.slice(text.length) }
    }
    return result
  }
  return lines.map(line => taken(line.length))
}
