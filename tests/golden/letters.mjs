// Every letter as text that a lawyer can read: each block under its id, as it was approved.
import { readFileSync } from 'node:fs'
import { goldenLetters, grounds, locales, stages } from '../renderers/golden-letters.mjs'

/** A block is a mark with its id and kind, and its lines; of a list each item stands behind a hyphen. */
const blockOf = ({ id, kind, locale, lines }) => {
  const listed = kind === 'demands' || kind === 'enclosures'
  return [`[${[id, kind, locale].filter(Boolean).join(' ')}]`, ...lines.map((line) => (listed ? `- ${line}` : line))].join('\n')
}

const fileOf = (name) => new URL(`letters/${name}.txt`, import.meta.url)

/** `{name, file, text}`: every ground at every stage in every language, and every letter that follows an earlier complaint. */
export const letters = goldenLetters.map(({ name, view }) => ({ name, file: fileOf(name), text: `${view.letter.blocks.map(blockOf).join('\n\n')}\n` }))

export function approvedLetter({ file }) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Ground by stage: the languages in which there is a letter. */
export const matrix = grounds.map((ground) => [
  ground,
  ...stages.map((stage) => locales.filter((locale) => letters.some(({ name }) => name === `${ground}-${stage}-${locale}`)).join(' ')),
])
export const columns = ['ground', ...stages]
