// Opens a downloaded package with other people's programs and compares it with what it says of itself.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Ajv from 'ajv/dist/2020.js'

const schema = JSON.parse(readFileSync(new URL('../../rules/schema/manifest.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv({ allowUnionTypes: true }).compile(schema)

const unzip = 'import sys, zipfile\nzip = zipfile.ZipFile(sys.argv[1])\nassert zip.testzip() is None\nzip.extractall(sys.argv[2])\nprint("\\n".join(zip.namelist()))'

const run = (program, ...options) => execFileSync(program, options, { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })

export const folded = text => text.replace(/\s+/g, ' ').trim()

/** Name to bytes. */
export function contentsOf(zip, folder) {
  const names = run('python3', '-c', unzip, zip, folder).trim().split('\n')
  return new Map(names.map(name => [name, readFileSync(path.join(folder, name))]))
}

/** Presses the button, waits for the file, and hands its contents to `work`. */
export async function download({ page }, button, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-package-'))
  try {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    const file = path.join(folder, 'package.zip')
    await saved.saveAs(file)
    await work({ name: saved.suggestedFilename(), files: contentsOf(file, path.join(folder, 'files')) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Returns the manifest, once everything in the package fits it. */
export function assertManifest(files) {
  const manifest = JSON.parse(files.get('manifest.json'))
  assert.ok(valid(manifest), JSON.stringify(valid.errors))
  assert.deepEqual([...manifest.files.map(file => file.path), 'manifest.json'].sort(), [...files.keys()].sort())
  for (const { path: name, size, sha256 } of manifest.files) {
    const bytes = files.get(name)
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, name)
    assert.equal(bytes.length, size, name)
  }
  return manifest
}

/** Text of a PDF as poppler reads it, white space folded. */
export function textOfPdf(bytes) {
  return folded(execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8' }))
}

/** What a browser makes of the sheet: its language, steps and text, and how much in it is neither. */
export async function readSheet({ context }, bytes) {
  const page = await context.newPage()
  try {
    await page.setContent(bytes.toString('utf8'))
    return await page.evaluate(() => ({
      lang: document.documentElement.lang,
      steps: Array.from(document.querySelectorAll('ol:not(.fields) > li'), item => item.textContent),
      text: document.body.innerText,
      foreign: document.querySelectorAll('script, img, iframe, link').length,
    }))
  } finally {
    await page.close()
  }
}
