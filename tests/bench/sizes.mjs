// What a person downloads before the first question can be answered, and what comes later.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Loaded only when a package is made: the renderers, their fonts, the PDF library. */
const later = /^assets\/(pdfkit|package|NotoSans|coverage|sRGB)|\.png$|^sw\.js$/

/** Each file of the built page for one language: name, raw and brotli bytes, whether the first question needs it. */
export function pageFiles(directory, language) {
  const other = new RegExp(`^assets/(?!${language})(kk|ru|en)-`)
  return readdirSync(directory, { recursive: true })
    .filter(name => statSync(path.join(directory, name)).isFile() && !path.basename(name).startsWith('.'))
    .map(name => {
      const bytes = readFileSync(path.join(directory, name))
      return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length, first: !later.test(name) && !other.test(name) }
    })
}

export const sum = (files, key) => files.reduce((total, file) => total + file[key], 0)
