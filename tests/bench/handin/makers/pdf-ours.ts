import { renderLetter } from '../../../../web/src/renderers/pdf.ts'
import type { Input } from './input.ts'

export const make = async ({ letter, fonts, coverage, created }: Input): Promise<Uint8Array> => (await renderLetter(letter, fonts, coverage, created)).bytes
