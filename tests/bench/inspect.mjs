// The section "inspect" of scripts/bench: files looked at, beside file-type, in turns within one run. file-type tells
// the type from a file's beginning and nothing else; the inspector reads all of it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fileTypeFromBuffer } from 'file-type'
import { inWasm, stream } from '../hostile/inspectors.mjs'
import * as boxes from '../hostile/make/boxes.mjs'
import { join, noise } from '../hostile/make/bytes.mjs'
import { pdf } from '../hostile/make/pdfs.mjs'
import * as pictures from '../hostile/make/pictures.mjs'
import { docx } from '../hostile/make/zips.mjs'
import { samples } from '../hostile/samples.mjs'
import { median } from './time-engine.mjs'

const rounds = 7
const native = fileURLToPath(new URL('../../build/release/tests/inspect_stream', import.meta.url))

const photo = noise(4_000_000).map(byte => (byte === 0xff ? 0 : byte))
/** As large as what people attach. */
const large = [
  ['a photo of 4 MB', 'photo.jpg', pictures.jpeg({ data: photo, width: 4032, height: 3024 })],
  ['a scan of 4 MB as PDF', 'scan.pdf', pdf({ objects: Array.from({ length: 8 }, () => ({ dict: '/Subtype /Image', stream: photo.subarray(0, 500_000) })) })],
  ['a PDF of 5 000 pages', 'pages.pdf', pdf({ pages: 5000 })],
  ['a film of 8 MB', 'film.mp4', join(boxes.film('isom'), boxes.box('free', noise(8_000_000)))],
  ['a document of 2 MB', 'letter.docx', docx([['word/media/photo.jpeg', photo.subarray(0, 2_000_000), { stored: true }]])],
].map(([what, name, bytes]) => ({ what, files: [{ name, bytes }] }))

const small = { what: `${samples.length} files of about 1 kB, one of each type`, files: samples }

const seconds = begun => (performance.now() - begun) / 1000

export async function benchInspect() {
  const inspect = await inWasm()
  console.log(`\nFiles inspected: files a second, MB a second; ours / file-type${' '.repeat(6)}native               WebAssembly          file-type`)
  for (const { what, files } of [small, ...large]) {
    const times = { wasm: [], theirs: [] }
    for (let round = -1; round < rounds; round += 1) {
      let begun = performance.now()
      for (const { name, bytes } of files) inspect(name, bytes)
      const ours = seconds(begun)
      begun = performance.now()
      for (const { bytes } of files) await fileTypeFromBuffer(bytes).catch(() => undefined)
      const theirs = seconds(begun)
      // The first round warms up.
      if (round >= 0) times.wasm.push(ours), times.theirs.push(theirs)
    }
    row(what, files, [nativeTime(files), median(times.wasm), median(times.theirs)])
  }
}

function nativeTime(files) {
  const run = spawnSync(native, [String(rounds)], { input: stream(files), maxBuffer: 1 << 26 })
  return median(run.stdout.toString().trimEnd().split('\n').at(-1).split(' ').map(Number))
}

function row(what, files, [native, wasm, theirs]) {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const rate = (time, ratio) => `${(files.length / time).toFixed(0).padStart(8)} ${(bytes / time / 1e6).toFixed(0).padStart(6)}${ratio ? ` ${ratio.toFixed(2).padStart(5)}` : ''}`
  console.log(`${what.padEnd(64)}${rate(native, theirs / native)} ${rate(wasm, theirs / wasm)} ${rate(theirs)}`)
}
