// Builds what the tests import: the renderers as the browser gets them. Node's own zlib gives other bytes than fflate,
// so a test of the sources under Node would test something that nobody receives.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { lightPdfkit } from '../../web/src/renderers/light-pdfkit.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const fontFolder = path.join(root, 'build/fonts')

export const bundle = path.join(root, 'build/renderers/renderers.js')

export async function buildRenderers() {
  execFileSync(path.join(root, 'scripts/build-fonts'))
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [lightPdfkit()],
    build: {
      target: 'es2022',
      outDir: path.dirname(bundle),
      emptyOutDir: true,
      lib: { entry: path.join(root, 'tests/renderers/renderers.ts'), formats: ['es'], fileName: () => path.basename(bundle) },
    },
  })
}

/** The bundle and its fonts, as they were built last. */
export async function loadRenderers() {
  const [regular, bold] = await Promise.all(
    ['Regular', 'Bold'].map(weight => readFile(path.join(fontFolder, `NotoSans-${weight}.ttf`))),
  )
  const coverage = JSON.parse(await readFile(path.join(fontFolder, 'coverage.json'), 'utf8'))
  return { ...(await import(bundle)), fonts: { regular, bold }, coverage }
}
