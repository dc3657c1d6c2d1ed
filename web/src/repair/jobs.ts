/** What the page asks of the worker, and what comes back. One job at a time; files travel as Blobs, which are not copied. */

import type { Step } from './attachment.ts'
import type { Finding } from './finding.ts'
import type { Hint } from './look/hints.ts'

/** A file and what the inspector said of it. */
export interface Piece {
  name: string
  content: Blob
  finding: Finding
}

/** In parts of the picture's width and height, as it is seen upright: 0 to 1. */
export interface Area {
  left: number
  top: number
  width: number
  height: number
}

export interface Jobs {
  /** Looks at a file, and mends what can be mended without asking when `tidy` is on. `blindly`: no picture is opened. */
  receive: { ask: { name: string; content: Blob; tidy: boolean; blindly: boolean }; answer: Received }
  /** What `receive` does with `tidy`, for a file that came without it. */
  clean: { ask: { piece: Piece }; answer: Made }
  /** Makes a JPEG (or, of several pages, a PDF) of another kind of picture. */
  convert: { ask: { piece: Piece }; answer: Made }
  /** Smaller, as long as it stays legible. */
  shrink: { ask: { piece: Piece; target: number }; answer: Made }
  cover: { ask: { piece: Piece; areas: Area[] }; answer: Made }
  /** Photos and PDFs, page after page. */
  combine: { ask: { pieces: Piece[]; title: string; locale: string; created: string }; answer: Made }
  split: { ask: { piece: Piece; target: number }; answer: MadeSeveral }
  unlock: { ask: { piece: Piece; password: string }; answer: Made }
  preview: { ask: { piece: Piece; side: number; stored: boolean }; answer: Preview }
}

export type Kind = keyof Jobs

export interface MadeFile {
  bytes: ArrayBuffer
  sha256: string
  /** The inspector's word on what was made. */
  finding: Finding
  hints: Hint[]
  look: string | null
}

export interface Made extends MadeFile {
  steps: Step[]
}

export interface MadeSeveral {
  files: MadeFile[]
}

export interface Received {
  original: MadeFile
  /** Null: nothing had to be mended, or nothing could be. */
  mended: Made | null
}

export interface Preview {
  picture: Blob
  width: number
  height: number
}

/** Why a job could not be done, as far as the person can do something about it. */
export type Failure = 'unreadable' | 'password' | 'too_large' | 'one_page' | 'large_pages' | 'no_decoder' | 'broken' | 'protected' | 'stopped' | 'failed'

export class RepairError extends Error {
  override name = 'RepairError'
  constructor(
    readonly failure: Failure,
    message: string = failure,
  ) {
    super(message)
  }
}

export type Reply =
  | { progress: number }
  | { done: Jobs[Kind]['answer'] }
  | { failed: Failure; message: string }
