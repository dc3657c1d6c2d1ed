// The section "handin" of scripts/bench: the letter as PDF and as a Word file and an archive of 50 MB, beside what others would
// use, in turns within one run, each in a fresh page of Chromium under the page's own policy.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { serve } from '../../../scripts/serve.mjs'
import { lightPdfkit } from '../../../web/src/renderers/light-pdfkit.mjs'
import { openChromium } from '../../browser/chromium.mjs'
import { peakMemory } from '../../browser/memory.mjs'
import { fullCase } from '../full-case.mjs'
import { loadEngine } from '../node-engine.mjs'
import { median } from '../time-engine.mjs'

const here = import.meta.dirname
const root = path.resolve(here, '../../..')
const folder = path.join(root, 'build/bench/handin')
const rounds = 5
const again = 5

const tasks = [
  { what: 'PDF of two pages', makers: ['pdf-ours.ts', 'pdf-pdfmake.mjs', 'pdf-pdf-lib.mjs', 'pdf-jspdf.mjs'], files: 0 },
  { what: 'the same letter as DOCX', makers: ['docx-ours.ts', 'docx-docxtemplater.mjs'], files: 0 },
  { what: 'ZIP of 50 MB, ten files', makers: ['zip-ours.ts', 'zip-client-zip.mjs'], files: 10 },
]
const nameOf = maker => maker.replace(/^\w+?-|\.\w+$/g, '')
const outOf = maker => maker.replace(/\.\w+$/, '')

export async function benchHandin() {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { makers } of tasks) for (const maker of makers) await bundle(maker)
  await writeInput()
  const server = await serve({ dir: folder })
  try {
    for (const { what, makers, files } of tasks) {
      const seen = new Map(makers.map(maker => [maker, []]))
      for (let round = 0; round < rounds; round += 1) {
        for (const maker of makers) seen.get(maker).push(await visit(server.url, maker, files))
      }
      tell(what, seen)
    }
  } finally {
    await server.close()
  }
}

/** Each in a folder of its own, as a page would get it. */
function bundle(maker) {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [lightPdfkit()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: path.join(folder, outOf(maker)),
      lib: { entry: path.join(here, 'makers', maker), formats: ['es'], fileName: () => 'make.js' },
    },
  })
}

async function writeInput() {
  const Engine = await loadEngine()
  const view = JSON.parse(new Engine(readFileSync(path.join(root, 'build/rulebook.json'), 'utf8')).respond(JSON.stringify(fullCase)))
  const coverage = JSON.parse(readFileSync(path.join(root, 'build/fonts/coverage.json'), 'utf8'))
  writeFileSync(path.join(folder, 'input.json'), JSON.stringify({ letter: view.letter, coverage, created: fullCase.now }))
  for (const weight of ['Regular', 'Bold']) copyFileSync(path.join(root, `build/fonts/NotoSans-${weight}.ttf`), path.join(folder, `${weight.toLowerCase()}.ttf`))
}

/** Runs in the page: what everybody is given, ready in memory before anything is measured. */
async function prepare(count) {
  const bytes = async name => new Uint8Array(await (await fetch(name)).arrayBuffer())
  globalThis.input = { ...(await (await fetch('/input.json')).json()), fonts: { regular: await bytes('/regular.ttf'), bold: await bytes('/bold.ttf') } }
  globalThis.input.files = Array.from({ length: count }, (_, index) => {
    const content = new Uint8Array(5_000_000)
    for (let at = 0; at < content.length; at += 65536) crypto.getRandomValues(content.subarray(at, at + 65536))
    return { path: `Өтініш хат ${index}.pdf`, bytes: content }
  })
}

/** Runs in the page: milliseconds of loading and making once, and of making it again. */
async function measure([address, times]) {
  let begun = performance.now()
  const { make } = await import(address)
  const made = await make(globalThis.input)
  const first = performance.now() - begun
  const later = []
  for (let turn = 0; turn < times; turn += 1) {
    begun = performance.now()
    await make(globalThis.input)
    later.push(performance.now() - begun)
  }
  return { first, warm: later.sort((a, b) => a - b)[times >> 1], bytes: made.size ?? made.length }
}

async function visit(url, maker, files) {
  const browser = await openChromium()
  try {
    const { page } = browser
    await page.goto(`${url}input.json`)
    await page.evaluate(prepare, files)
    const loaded = []
    page.on('response', response => loaded.push(new URL(response.url()).pathname))
    const { result, all } = await peakMemory(browser, () => page.evaluate(measure, [`/${outOf(maker)}/make.js`, files > 0 ? 1 : again]))
    const code = loaded.reduce((sum, name) => sum + brotliBytes(path.join(folder, name)), 0)
    return { ...result, memory: all, code: code / 1000 }
  } finally {
    await browser.close()
  }
}

const known = new Map()
function brotliBytes(file) {
  if (!known.has(file)) known.set(file, brotliCompressSync(readFileSync(file)).length)
  return known.get(file)
}

function tell(what, seen) {
  console.log(`\n${what.padEnd(28)}${['first ms', 'again ms', 'MB', 'kB loaded', 'kB made'].map(title => title.padStart(11)).join('')}   ours / this`)
  let ours
  for (const [maker, all] of seen) {
    const middle = key => median(all.map(each => each[key]))
    const row = [middle('first'), middle('warm'), middle('memory'), middle('code')]
    ours ??= row
    const ratios = row.map((value, at) => (ours[at] / value).toFixed(2)).join('  ')
    console.log(`${nameOf(maker).padEnd(28)}${row.map(value => value.toFixed(0).padStart(11)).join('')}${(middle('bytes') / 1000).toFixed(0).padStart(11)}   ${ratios}`)
  }
}
