// For every Vite build that bundles the renderers: leaves out what pdfkit brings along and a letter never uses.
import { fileURLToPath } from 'node:url'

const decoder = 'brotli/decompress.js'
const standIn = fileURLToPath(new URL('no-woff2.ts', import.meta.url))

// The colour profile is in the code already; its address is only the key under which pdfkit keeps it. Vite would take it
// for a file to ship.
const address = "new URL('./data/sRGB_IEC61966_2_1.icc', import.meta.url).href"

/** Plugin for Vite. */
export function lightPdfkit() {
  return {
    name: 'light-pdfkit',
    enforce: 'pre',
    resolveId: source => (source === decoder ? standIn : null),
    transform(code, id) {
      if (!id.includes('/pdfkit/js/pdfkit.browser')) return null
      if (!code.includes(address)) this.error('pdfkit names its colour profile in another way: adapt light-pdfkit.mjs')
      return { code: code.replace(address, "'sRGB'"), map: null }
    },
  }
}
