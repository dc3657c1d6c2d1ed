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

/**
 * @param {Record<string, string>} entries name to module, from the root of the tree
 * @param folder where `<name>.js` goes; emptied before
 * @param plugins of Vite
 */
export async function buildBundle(entries, folder, plugins = [lightPdfkit()]) {
  execFileSync(path.join(root, 'scripts/build-fonts'))
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@page-texts': path.join(root, 'build/page-texts') } },
    plugins,
    build: {
      target: 'es2022',
      outDir: path.join(root, folder),
      emptyOutDir: true,
      lib: {
        entry: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, path.join(root, entry)])),
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  })
}

/** The bundle and its fonts, as they were built last. */
export async function loadBundle(file) {
  const [regular, bold] = await Promise.all(['Regular', 'Bold'].map(weight => readFile(path.join(fontFolder, `NotoSans-${weight}.ttf`))))
  const coverage = JSON.parse(await readFile(path.join(fontFolder, 'coverage.json'), 'utf8'))
  return { ...(await import(path.join(root, file))), fonts: { regular, bold }, coverage }
}
