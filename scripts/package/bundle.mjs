// Builds renderers as the browser gets them. Node's own zlib gives other bytes than fflate, so the sources run under Node
// would give something that nobody receives.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { lightPdfkit } from '../../web/src/renderers/light-pdfkit.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const fontFolder = path.join(root, 'build/fonts')

/** @param entry the module to build, and `file`, where it goes; both from the root of the tree */
export async function buildBundle(entry, file) {
  execFileSync(path.join(root, 'scripts/build-fonts'))
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [lightPdfkit()],
    build: {
      target: 'es2022',
      outDir: path.join(root, path.dirname(file)),
      emptyOutDir: true,
      lib: { entry: path.join(root, entry), formats: ['es'], fileName: () => path.basename(file) },
    },
  })
}

/** The bundle and its fonts, as they were built last. */
export async function loadBundle(file) {
  const [regular, bold] = await Promise.all(['Regular', 'Bold'].map(weight => readFile(path.join(fontFolder, `NotoSans-${weight}.ttf`))))
  const coverage = JSON.parse(await readFile(path.join(fontFolder, 'coverage.json'), 'utf8'))
  return { ...(await import(path.join(root, file))), fonts: { regular, bold }, coverage }
}
