/** What the letter is made of before it is drawn: rows of type, each belonging to one tag of the document's structure. */

import type { Stretch } from './linked.ts'

export type Face = 'regular' | 'bold'

/** An element of the tag tree that a screen reader walks. Only elements without children hold text. */
export interface Tag {
  name: 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody'
  children: Tag[]
  /** Where it is not the document's. */
  lang?: string
}

/** A part of a row: plain, or leading to a public address. */
export interface Piece extends Stretch {
  x: number
  width: number
}

export interface Row {
  tag: Tag
  face: Face
  /** From left to right; joined they are the text of the row. */
  pieces: Piece[]
  /** Space above, dropped at the top of a page. */
  above: number
  /** Nothing for a row that shares its line with the next, as the number of a list does. */
  height: number
  /** Stays on one page with the next row. */
  keep: boolean
  /** Begins a page: the same letter in another language. */
  turn?: boolean
  /** A line to sign on, left of the text. */
  rule: { from: number; to: number } | null
}

/** A block of the letter, set: its tags and its rows, in the same order. */
export interface Part {
  tags: Tag[]
  rows: Row[]
}
