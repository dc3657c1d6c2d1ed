// What a person downloads before the first question can be answered, and what comes later.
import { statSync } from 'node:fs'
import path from 'node:path'
import { builtFiles } from '../support/built-files.mjs'

/** Loaded after the first question, or only when a file is attached, made or opened: the result screen, what looks into files and mends them, handing in, the renderers, their fonts and libraries. */
const later = /^assets\/(pdfkit|pdf|package|date-files|archive|result|NotoSans|coverage|sRGB|letter|handin|draft|time|manifest|case-file|word|plan|portal|reopen|download|outside|files|file|receive|work|worker|working|inspector|jobs|photos|heif|libheif|keep|cases|elsewhere|access|carry|changes|write|bytes|told|storage|wipe|use-words|tiff|browser|dist|rolldown-runtime|embed|embedded|hand-over|refused)[-.]|^blank|^embed\.html$|^widget\/|\.png$|^sw\.js$|^licences\//

/** Whether a person who reads `language` needs this file before the first question. */
export const neededFirst = (name, language) => !later.test(name) && !new RegExp(`^assets/(?!${language})(kk|ru|en)-`).test(name)

const size = file => statSync(file, { throwIfNoEntry: false })?.size

/** Each file of the built page for one language: name, bytes as it is and as it is sent, whether the first question needs it. */
export function pageFiles(directory, language) {
  return builtFiles(directory).map(name => {
    const file = path.join(directory, name)
    const raw = size(file)
    return { name, raw, brotli: size(`${file}.br`) ?? raw, first: neededFirst(name, language) }
  })
}

export const sum = (files, key) => files.reduce((total, file) => total + file[key], 0)
