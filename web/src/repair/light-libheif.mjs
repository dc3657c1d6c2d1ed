// For the builds that bundle the reading of HEIC: under Node libheif asks for modules that no browser has, and its licence
// (LGPL-3) wants to travel with it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Plugin for Vite: lays the licence beside the page, where the page's notice leads. */
export function libheifLicence() {
  return {
    name: 'libheif-licence',
    apply: 'build',
    generateBundle() {
      const file = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.js').replace(/libheif\.js$/, 'LICENSE')
      this.emitFile({ type: 'asset', fileName: 'licences/libheif.txt', source: readFileSync(file, 'utf8') })
    },
  }
}

/** Plugin for Vite. */
export function lightLibheif() {
  const nothing = '\0nothing'
  return {
    name: 'light-libheif',
    enforce: 'pre',
    resolveId: (source, importer) => (importer?.includes('/libheif-js/') && ['fs', 'path', 'crypto'].includes(source) ? nothing : null),
    load: id => (id === nothing ? 'export default {}' : null),
  }
}
