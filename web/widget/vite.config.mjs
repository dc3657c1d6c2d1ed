// The element as one script for portals, beside the page: widget/shagym-assistant.js, the same under the name of its version (for
// Subresource Integrity), and the line that loads it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const build = path.resolve(here, '../../build')
const folder = path.join(build, 'web/widget')

const version = () => readFileSync(path.resolve(here, '../../CMakeLists.txt'), 'utf8').match(/project\(shagym VERSION ([\d.]+)/)[1]

/** Plugin: what a portal pins. */
function pinned() {
  return {
    name: 'shagym-pinned',
    closeBundle() {
      const script = readFileSync(path.join(folder, 'shagym-assistant.js'))
      const name = `shagym-assistant-${version()}.js`
      const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`
      writeFileSync(path.join(folder, name), script)
      writeFileSync(path.join(folder, 'integrity.json'), `${JSON.stringify({ version: version(), script: name, integrity }, null, 2)}\n`)
    },
  }
}

export default defineConfig({
  root: here,
  publicDir: false,
  resolve: { alias: { '@page-texts': path.join(build, 'page-texts') } },
  plugins: [pinned()],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    lib: { entry: path.join(here, 'script.ts'), formats: ['es'], fileName: () => 'shagym-assistant.js' },
  },
})
