/** What everybody is given: the letter, its fonts, and files for the archive. */

import type { Letter } from '../../../../web/src/engine/view.ts'
import type { Bytes } from '../../../../web/src/renderers/bytes.ts'
import type { Coverage } from '../../../../web/src/renderers/coverage.ts'

export interface Input {
  letter: Letter
  fonts: { regular: Bytes; bold: Bytes }
  coverage: Coverage
  created: string
  files: { path: string; bytes: Bytes }[]
}
