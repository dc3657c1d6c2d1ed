/**
 * The styles of the Word file: what is customary for documents to state bodies in Kazakhstan. Lengths in twentieths of a
 * point, sizes in half points, as Word counts.
 */

import { AlignmentType, LevelFormat, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { margins as points, measure, paper as sheet } from './paper.ts'
import { marks } from './marks.ts'

const twips = (length: number): number => Math.round(length * 20)
const mm = (length: number): number => twips((length * 72) / 25.4)

export const page = {
  size: { width: twips(sheet.width), height: twips(sheet.height) },
  margin: { left: twips(points.left), right: twips(points.right), top: twips(points.top), bottom: twips(points.bottom), header: mm(10) },
}

/** Where the rule for the signature ends. */
export const signingRule = mm(95)

/** On every computer, with all Kazakh letters, and what clerks expect. */
const font = 'Times New Roman'
const size = 28
/** Single, whatever the font: without the rule some programs take the number for an exact height. */
const single = { line: 240, lineRule: LineRuleType.AUTO }

const rightHalf = { indent: { left: twips(measure / 2) } }

const styles = {
  Addressee: { name: 'Addressee', paragraph: { ...rightHalf, spacing: { ...single, before: 120, after: 120 } } },
  Applicant: { name: 'Applicant', paragraph: { ...rightHalf, spacing: { ...single, after: 360 } } },
  Subtitle: { name: 'Subtitle', run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...single, after: 240 } } },
  Body: { name: 'Body Text', paragraph: { indent: { firstLine: mm(12.5) }, spacing: single } },
  Item: { name: 'List Number', paragraph: { spacing: single } },
  Signed: { name: 'Signature', paragraph: { keepNext: true, keepLines: true, spacing: single } },
} satisfies Record<string, Omit<IParagraphStyleOptions, 'id'> & { name: string }>

export type StyleId = keyof typeof styles | 'Heading1' | 'Heading2'

/** @param language as Word writes it: kk-KZ */
export function stylesIn(language: string): IStylesOptions {
  const black = { color: '000000', font, size, bold: true }
  return {
    default: {
      document: { run: { font, size, language: { value: language, eastAsia: language, bidirectional: language } }, paragraph: { spacing: { ...single, after: 0 } } },
      heading1: { run: black, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...single, before: 360 } } },
      heading2: { run: black, paragraph: { keepNext: true, spacing: { ...single, before: 200, after: 60 } } },
    },
    paragraphStyles: Object.entries(styles).map(([id, style]) => ({ id, basedOn: 'Normal', quickFormat: true, ...style })),
  }
}

const level = (mark: string) => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text: `%1${mark}`,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: mm(10), hanging: mm(10) } } },
})

export const numbering = {
  config: Object.entries(marks).map(([reference, mark]) => ({ reference, levels: [level(mark)] })),
}
