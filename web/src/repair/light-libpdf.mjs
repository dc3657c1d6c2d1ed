// For every Vite build that bundles the reading of PDFs: leaves out what signs them, which nobody does here.
import { fileURLToPath } from 'node:url'

const signing = new Set(['pkijs', 'asn1js'])
const standIn = fileURLToPath(new URL('no-signing.ts', import.meta.url))

/** Plugin for Vite. */
export function lightLibpdf() {
  return { name: 'light-libpdf', enforce: 'pre', resolveId: source => (signing.has(source) ? standIn : null) }
}
