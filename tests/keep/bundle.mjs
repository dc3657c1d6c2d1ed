// Builds what the Node tests of resume files import.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const bundle = path.join(root, 'build/keep/resume.js')

export async function loadResume() {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: path.dirname(bundle),
      emptyOutDir: true,
      lib: { entry: path.join(root, 'tests/keep/resume.ts'), formats: ['es'], fileName: () => path.basename(bundle) },
    },
  })
  return import(bundle)
}
