// What qpdf makes of a PDF.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'shagym-pdf-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

export function qpdf(bytes, ...options) {
  const [from, to] = ['from.pdf', 'to.pdf'].map(name => path.join(folder, name))
  writeFileSync(from, bytes)
  execFileSync('qpdf', ['--allow-weak-crypto', ...options, '--', from, to])
  return readFileSync(to)
}
