// Builds what the Node tests of repair import, as the page's worker is built.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { lightPdfkit } from '../../web/src/renderers/light-pdfkit.mjs'
import { lightLibpdf } from '../../web/src/repair/light-libpdf.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const bundle = path.join(root, 'build/repair/repair.js')

export async function loadRepair() {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [lightPdfkit(), lightLibpdf()],
    build: {
      target: 'es2022',
      outDir: path.dirname(bundle),
      emptyOutDir: true,
      lib: { entry: path.join(root, 'tests/repair/repair.ts'), formats: ['es'], fileName: () => path.basename(bundle) },
    },
  })
  return import(bundle)
}
