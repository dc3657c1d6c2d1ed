import path from 'node:path'
import { defineConfig } from 'vite'
import { embed } from './embed.mjs'
import { headers } from './headers.mjs'
import { offline } from './offline.mjs'
import { lightPdfkit } from './src/renderers/light-pdfkit.mjs'
import { libheifLicence, lightLibheif } from './src/repair/light-libheif.mjs'
import { lightLibpdf } from './src/repair/light-libpdf.mjs'
import { staticPart } from './static.mjs'

const here = import.meta.dirname
const build = path.resolve(here, '../build')

export default defineConfig({
  root: here,
  base: './',
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: { '@build': build, '@page-texts': path.join(build, 'page-texts') },
  },
  plugins: [staticPart(build), lightPdfkit(), libheifLicence(), embed(), offline()],
  worker: { format: 'es', plugins: () => [lightPdfkit(), lightLibpdf(), lightLibheif()] },
  build: {
    outDir: path.join(build, 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may stand inline: the Content-Security-Policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // The PDF writer is large, and fetched only when a package is asked for.
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: { index: path.join(here, 'index.html'), sw: path.join(here, 'sw.ts') },
      output: {
        // The worker's scope is the folder it stands in, and its name must never change.
        entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  preview: { headers },
})
