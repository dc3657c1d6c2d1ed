/**
 * The person's own text in parts of the letter. An edit belongs to a block of the letter in one language, and remembers
 * the engine's text that it replaced: where that is another one now, the person is asked which of the two is to stand.
 */

import type { Edit } from '../case.ts'
import type { Block, Letter, Locale } from '../engine/view.ts'
import { drawable } from '../renderers/coverage.ts'
import type { EditRules } from './rules.ts'
import { ofToday } from './today.ts'

/** Characters of one part. Far more than any clerk reads, few enough for every device. */
export const longest = 20_000

const same = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((line, at) => line === right[at])

type Written = Pick<Letter, 'locale'>

/** The language of a part. */
export const localeOf = (letter: Written, block: Block): Locale => block.locale ?? letter.locale

/** What tells a part from all others, as an id in the page. */
export const partId = ({ locale, id }: Block): string => (locale ? `${locale}-${id}` : id)

type Follows = Pick<EditRules, 'fixed' | 'dated'>

const isFor = (edit: Edit, letter: Written, block: Block): boolean => edit.block === block.id && edit.locale === localeOf(letter, block)

export const editOf = (edits: readonly Edit[], letter: Written, block: Block): Edit | null => edits.find(edit => isFor(edit, letter, block)) ?? null

/**
 * The edits as they hold for this letter: what may not be edited (somebody wrote it into case.json) is left out, and the day
 * of the letter is the one that the engine has.
 */
export function editsFor(letter: Letter, edits: readonly Edit[], { fixed, dated }: Follows): Edit[] {
  return edits
    .filter(({ block }) => !fixed.includes(block))
    .map(edit => {
      const block = letter.blocks.find(each => isFor(edit, letter, each))
      return block ? ofToday(edit, block, dated) : edit
    })
}

/** The engine says something else now than when this was written. */
export const isOutdated = (edit: Edit, { lines }: Block): boolean => !same(edit.original, lines)

/** Each line is a paragraph, or an item where the part is a list. */
export const linesIn = (typed: string): string[] =>
  drawable(typed)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Lines of a block may hold breaks of their own; in one control they cannot be told apart. */
export const typedFrom = (lines: readonly string[]): string => lines.join('\n')

export const withoutEdit = (edits: readonly Edit[], { locale, block }: Edit): Edit[] => edits.filter(edit => edit.locale !== locale || edit.block !== block)

/** The edits after the person typed this for a part; none for the part that reads as the engine has it. */
export function withText(edits: readonly Edit[], letter: Written, block: Block, typed: string): Edit[] {
  const written: Edit = { locale: localeOf(letter, block), block: block.id, original: block.lines, lines: linesIn(typed) }
  const kept = withoutEdit(edits, written)
  return same(written.lines, linesIn(typedFrom(block.lines))) ? kept : [...kept, written]
}

/** The person has seen the new text of the part and stays with their own. */
export const confirmed = (edits: readonly Edit[], edit: Edit, block: Block): Edit[] => [...withoutEdit(edits, edit), { ...edit, original: block.lines }]

const speaks = (letter: Letter, { locale }: Edit): boolean => letter.blocks.some(block => localeOf(letter, block) === locale)

/** Of parts that the letter has no more: kept, for the parts may come back. */
export const homeless = (edits: readonly Edit[], letter: Letter): Edit[] =>
  edits.filter(edit => speaks(letter, edit) && !letter.blocks.some(block => isFor(edit, letter, block)))

/** Of the letter in other languages. */
export const elsewhere = (edits: readonly Edit[], letter: Letter): Edit[] => edits.filter(edit => !speaks(letter, edit))

export const outdated = (edits: readonly Edit[], letter: Letter): Block[] =>
  letter.blocks.filter(block => {
    const edit = editOf(edits, letter, block)
    return edit !== null && isOutdated(edit, block)
  })

/** A heading with nothing under it goes, as in the engine. */
const heads = (block: Block, next: Block | undefined): boolean => block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading' && next.kind !== 'signature')

/** The letter as it will be handed in. */
export function editedLetter(letter: Letter, given: readonly Edit[], rules: Follows): Letter {
  const edits = editsFor(letter, given, rules)
  if (!letter.blocks.some(block => editOf(edits, letter, block))) return letter
  const blocks = letter.blocks
    .map(block => ({ ...block, lines: editOf(edits, letter, block)?.lines ?? block.lines }))
    .filter(({ lines }) => lines.length > 0)
  return { ...letter, blocks: blocks.filter((block, at) => heads(block, blocks[at + 1])) }
}
