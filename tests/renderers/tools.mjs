// Other people's programs, which read what we wrote.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export function run(program, ...options) {
  return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs `work` with the path of a file that holds `bytes`; the file is gone afterwards. */
export function withFile(bytes, name, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-'))
  try {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A part of a Word file, as python reads it. */
export const partOf = (bytes, name) =>
  withFile(bytes, 'letter.docx', file => run('python3', '-c', 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))', file, name))

const asPdf = (bytes, work) => withFile(bytes, 'letter.pdf', work)

/** White space of every kind, with and without a break, counts as one space. */
export const folded = text => text.replace(/\s+/g, ' ').trim()
export const squeezed = text => text.replace(/\s+/g, '')

/** Text page by page, as a person would copy it, page numbers included. */
export function pagesOf(pdf) {
  return asPdf(pdf, file => run('pdftotext', '-enc', 'UTF-8', file, '-')).split('\f').slice(0, -1)
}

/** Text without page numbers: the first line of every page but the first. */
export function textOf(pdf) {
  return pagesOf(pdf).map((page, index) => (index === 0 ? page : page.replace(/^\s*\d+\s*\n/, ''))).join('\n')
}

/** The tag tree, one line for each element: depth, name and text. Text that was cut by a page break is joined again. */
export function tagsOf(pdf) {
  const lines = asPdf(pdf, file => run('pdfinfo', '-enc', 'UTF-8', '-struct-text', file)).split('\n')
  const result = []
  for (const line of lines.filter(text => text.trim() !== '' && !text.trim().startsWith('/'))) {
    const text = /^\s*"(.*)"$/s.exec(line)?.[1]
    if (text !== undefined) result[result.length - 1].text += text
    else result.push({ depth: line.search(/\S/) / 2, name: line.trim().replace(/ .*/, ''), text: '' })
  }
  return result.map(({ depth, name, text }) => `${'  '.repeat(depth)}${name} ${folded(text)}`.trimEnd())
}

export const infoOf = pdf => asPdf(pdf, file => run('pdfinfo', '-enc', 'UTF-8', file))
export const metadataOf = pdf => asPdf(pdf, file => run('pdfinfo', '-meta', file))
export const catalogOf = pdf => asPdf(pdf, file => run('qpdf', '--json', '--json-key=qpdf', file))
/** Throws when qpdf finds a fault. */
export const check = pdf => asPdf(pdf, file => run('qpdf', '--check', file))

export function fontsOf(pdf) {
  const lines = asPdf(pdf, file => run('pdffonts', file)).trim().split('\n').slice(2)
  return lines.map(line => {
    const [, name, embedded, subset, unicode] = /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)
    return { name, embedded, subset, unicode }
  })
}

/** Each page drawn by poppler at 72 dots to the inch: how much black it holds, in whole dots. */
export function inkOf(pdf) {
  return asPdf(pdf, (file, folder) => {
    run('pdftoppm', '-r', '72', '-gray', file, path.join(folder, 'page'))
    const images = readdirSync(folder).filter(name => name.endsWith('.pgm')).sort()
    return images.map(name => {
      const image = readFileSync(path.join(folder, name))
      const [width, height] = image.toString('latin1', 0, 30).split(/\s+/).slice(1, 3).map(Number)
      return image.subarray(image.length - width * height).reduce((sum, dot) => sum + 255 - dot, 0) / 255
    })
  })
}
