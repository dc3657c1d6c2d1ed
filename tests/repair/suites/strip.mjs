// Traces taken out of pictures without touching the picture: exiftool writes all it can, and must find nothing afterwards.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { personalIn } from '../exiftool.mjs'
import { pictures } from '../pictures.mjs'

const made = await pictures({ text: { kind: 'page', width: 900, height: 1270 } })

/** The picture with every trace that a telephone or a program may leave in it. */
function traced(type) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-strip-'))
  try {
    const file = path.join(folder, `photo.${type}`)
    const small = path.join(folder, 'small.jpg')
    writeFileSync(file, made.text[type])
    writeFileSync(small, made.text.jpg)
    const tags = ['-GPSLatitude=43.2', '-GPSLatitudeRef=N', '-GPSLongitude=76.9', '-GPSLongitudeRef=E', '-Make=Phone', '-Model=Twelve', '-SerialNumber=X1',
      '-OwnerName=Aigul', '-Artist=Aigul', '-DateTimeOriginal=2026:11:02 10:00:00', '-XMP:Creator=Aigul', '-XMP:Title=secret']
    if (type === 'jpg') tags.push('-Comment=secret', '-IPTC:City=Almaty', `-ThumbnailImage<=${small}`)
    if (type === 'png') tags.push('-PNG:Author=Aigul', '-PNG:Comment=secret')
    execFileSync('exiftool', ['-q', '-overwrite_original', '-m', ...tags, file])
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function suite({ strippers }) {
  for (const type of ['jpg', 'png', 'webp']) {
    test(`exiftool finds nothing personal in a stripped ${type}, and the picture is bit by bit the same`, () => {
      const before = traced(type)
      assert.ok(personalIn(before, type).length >= 8, 'the traces were written')
      const after = Buffer.from(strippers[type](new Uint8Array(before)))
      assert.deepEqual(personalIn(after, type), [])
      const plain = Buffer.from(strippers[type](new Uint8Array(made.text[type])))
      // WebP with traces has a header that a plain one lacks.
      if (type !== 'webp') assert.deepEqual(after, plain)
      assert.deepEqual(Buffer.from(strippers[type](new Uint8Array(after))), after, 'a second time changes nothing')
    })

    test(`a film behind the picture goes, and a ${type} cut short is told, never guessed`, () => {
      const film = Buffer.concat([made.text[type], Buffer.from('ftypmp42 a film with a voice')])
      const after = Buffer.from(strippers[type](new Uint8Array(film)))
      assert.ok(!after.includes('a voice'))
      for (const length of [0, 3, 11, 40, 100]) {
        const cut = new Uint8Array(made.text[type].subarray(0, length))
        let answer
        try {
          answer = strippers[type](cut)
        } catch (error) {
          assert.equal(error.name, 'NotReadable')
          continue
        }
        assert.ok(answer.length <= length + 2)
      }
    })
  }
}
