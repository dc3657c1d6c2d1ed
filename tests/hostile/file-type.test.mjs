// Agreement with the npm package file-type on every hostile file of a type that both know. What differs is listed
// with its reason; anything else that differs fails, and so does a reason that is no longer needed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { corpus } from './corpus.mjs'
import { inWasm } from './inspectors.mjs'

/** The same type under another name: file-type's to ours. */
const sameTypes = { cfb: ['ole', 'doc', 'xls'], opus: ['ogg'], exe: ['program'], elf: ['program'], macho: ['program'], wasm: ['program'], lnk: ['program'], apk: ['program'], jar: ['program'], docm: ['docx'], xlsm: ['xlsx'], mkv: ['webm'] }

/** Ours and theirs, and why they may differ. */
const reasons = JSON.parse(`{
  "svg xml": "a page or a drawing behind an XML declaration: we say which",
  "program cfb": "an installer of Windows is a compound file; its class says that it is run",
  "docx zip": "cut off before the list of types, told by the names of its parts",
  "xlsx zip": "cut off before the list of types, told by the names of its parts",
  "pptx zip": "cut off before the list of types, told by the names of its parts",
  "m4a mp4": "a film without a picture is a recording, whatever its brand says",
  "avif heic": "a general brand first: the compatible ones say how it is coded",
  "txt mp1": "UTF-16, whose mark looks like a frame of the first layer, which nobody uses"
}`)

const inspect = await inWasm()
const seen = new Map()
let compared = 0
for (const { name, bytes } of corpus) {
  const theirs = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext
  const ours = JSON.parse(inspect('', bytes)).type
  // Texts, unknown bytes and what it does not know at all are no disagreement.
  if (theirs === undefined) continue
  compared += 1
  if (ours === theirs || sameTypes[theirs]?.includes(ours)) continue
  const pair = `${ours} ${theirs}`
  seen.set(pair, [...(seen.get(pair) ?? []), name])
}

test('file-type and the inspector agree, but for the differences that have a reason', () => {
  console.log(`counted: ${compared} files of types that file-type knows, ${[...seen.values()].flat().length} of them named otherwise for ${seen.size} reasons`)
  assert.ok(compared > 400)
  assert.deepEqual([...seen].filter(([pair]) => !(pair in reasons)), [])
  assert.deepEqual(Object.keys(reasons).filter(pair => !seen.has(pair)), [])
})
