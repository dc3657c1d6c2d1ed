import { renderDocx } from '../../../../web/src/renderers/docx.ts'
import type { Input } from './input.ts'

export const make = async ({ letter, created }: Input): Promise<Uint8Array> => renderDocx(letter, created)
