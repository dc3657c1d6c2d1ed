// The same page for the frame of another one: embed.html says so to the program, and cannot be installed. A name of its own, so
// that headers can allow framing for it alone (headers.mjs).
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export function embedPage(page) {
  return page.replace('<html lang="kk">', '<html lang="kk" data-embed>').replace(/\n *<link rel="(apple-touch-icon|manifest)"[^>]*>/g, '')
}

/** Plugin for Vite. */
export function embed() {
  return {
    name: 'shagym-embed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await writeFile(path.join(dir, 'embed.html'), embedPage(String(bundle['index.html'].source)))
    },
  }
}
