// Builds what the Node tests of repair import, as the page's worker is built.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundle } from '../../scripts/package/bundle.mjs'
import { lightPdfkit } from '../../web/src/renderers/light-pdfkit.mjs'
import { lightLibpdf } from '../../web/src/repair/light-libpdf.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = 'build/repair'

export async function loadRepair() {
  await buildBundle({ repair: 'tests/repair/repair.ts' }, folder, [lightPdfkit(), lightLibpdf()])
  return import(path.join(root, folder, 'repair.js'))
}
