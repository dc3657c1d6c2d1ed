/** What the law wants in the letter and a changed or shortened text no longer holds. rules/edits.json says by what it is found. */

import type { Answers, Case, Edit } from '../case.ts'
import type { Element, Letter, Locale } from '../engine/view.ts'
import { drawable } from '../renderers/coverage.ts'
import { editedLetter, localeOf, withoutEdit } from './edits.ts'
import type { EditRule, EditRules } from './rules.ts'

const plain = (text: string): string => drawable(text).replace(/\s+/g, ' ').trim().toLowerCase()

/** Every text of an answer: a name and an address have several. */
function partsOf(answers: Answers, fact: string): string[] {
  const answer = answers[fact]
  if (answer === null || answer === undefined || typeof answer === 'boolean') return []
  return (typeof answer === 'string' ? [answer] : Object.values(answer)).map(plain).filter(part => part !== '')
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** Endings change when a sentence is turned round; half of the words is still the same statement. */
function mostlyIn(line: string, text: string): boolean {
  const words = wordsOf(line)
  return words.filter(word => text.includes(word)).length * 2 >= words.length
}

type Stands = (before: string[], after: { own: string; whole: string }, rule: EditRule, answers: Answers) => boolean

const tests: Record<EditRule['keep'], Stands> = {
  some: (_before, { own }) => own !== '',
  words: (before, { own }) => before.every(line => mostlyIn(line, own)),
  numbers: (before, { own }) => {
    const numbers = new Set(own.match(/\d+/g))
    return before.every(line => (line.match(/\d+/g) ?? []).every(number => numbers.has(number)))
  },
  answers: (before, { whole }, { facts, sentences }, answers) => {
    const stood = [...facts.flatMap(fact => partsOf(answers, fact)), ...sentences.map(plain)].filter(part => before.some(line => line.includes(part)))
    return stood.every(part => whole.includes(part))
  },
}

type Given = Pick<Case, 'answers' | 'edits'>
type Blocks = Letter['blocks']

function missedInHalf(letter: Letter, shown: Blocks, answers: Answers, rules: EditRules): string[] {
  const whole = shown.flatMap(({ lines }) => lines.map(plain)).join('\n')
  const missed = (rule: EditRule): boolean => {
    const linesOf = (blocks: Blocks): string[] => blocks.filter(({ id }) => rule.blocks.includes(id)).flatMap(({ lines }) => lines.map(plain))
    const before = linesOf(letter.blocks)
    return before.length > 0 && !tests[rule.keep](before, { own: linesOf(shown).join('\n'), whole }, rule, answers)
  }
  return rules.elements.filter(missed).map(({ id }) => id)
}

/** Elements that the engine put into the letter and that these blocks, made from it, do not hold. */
export function missedIn(shown: Blocks, letter: Letter, answers: Answers, rules: EditRules): Element[] {
  // A letter in two languages is two letters, and each must hold everything.
  const locales = new Set(letter.blocks.map(block => localeOf(letter, block)))
  const half = (blocks: Blocks, locale: Locale): Blocks => blocks.filter(block => localeOf(letter, block) === locale)
  const missed = new Set([...locales].flatMap(locale => missedInHalf({ ...letter, blocks: half(letter.blocks, locale) }, half(shown, locale), answers, rules)))
  return letter.elements.filter(({ id, state }) => missed.has(id) && state !== 'missing')
}

/** Elements that the edits took out. */
export function removedElements(letter: Letter, { answers, edits }: Given, rules: EditRules): Element[] {
  const edited = editedLetter(letter, edits, rules)
  return edited === letter ? [] : missedIn(edited.blocks, letter, answers, rules)
}

/** Only those that the edit of one part took out. */
export function removedBy(edit: Edit, letter: Letter, given: Given, rules: EditRules): Element[] {
  const blocks = letter.blocks.filter(block => localeOf(letter, block) === edit.locale)
  const half = { ...letter, blocks }
  const anyway = new Set(removedElements(half, { ...given, edits: withoutEdit(given.edits, edit) }, rules).map(({ id }) => id))
  return removedElements(half, given, rules).filter(({ id }) => !anyway.has(id))
}
