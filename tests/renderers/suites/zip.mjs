import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { run, withFile } from '../tools.mjs'

const { crc32, zip } = await loadRenderers()
const utf8 = new TextEncoder()

async function* listed(entries) {
  for (const [path, bytes] of entries) yield { path, bytes }
}

async function packed(entries, now = '2026-11-23T23:59') {
  const chunks = []
  for await (const chunk of zip(listed(entries), now)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What python's own reader finds: [name, date, method, flags, system, mode, size]. */
const reader = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([[i.filename, list(i.date_time), i.compress_type, bool(i.flag_bits & 0x800), i.create_system,
        oct(i.external_attr >> 16), i.file_size] for i in archive.infolist()]))
`
const read = archive => withFile(archive, 'a.zip', path => JSON.parse(run('python3', '-c', reader, path)))

describe('a ZIP', () => {
  test('keeps names in Unicode, one date for all, and the rights of a plain file', async () => {
    const entries = [
      ['Өтініш хат.pdf', utf8.encode('%PDF-')],
      ['Қосымшалар/№ 1 «ұ».txt', utf8.encode('мәтін')],
      ['plain.json', utf8.encode('{}')],
    ]
    const date = [2026, 11, 23, 12, 0, 0]
    assert.deepEqual(read(await packed(entries)), [
      ['Өтініш хат.pdf', date, 0, true, 3, '0o100644', 5],
      ['Қосымшалар/№ 1 «ұ».txt', date, 8, true, 3, '0o100644', 10],
      ['plain.json', date, 8, true, 3, '0o100644', 2],
    ])
  })

  test('is sound for unzip, which shows the names as they are', async () => {
    const archive = await packed([['Өтініш хат.pdf', utf8.encode('%PDF-')], ['empty.txt', new Uint8Array(0)]])
    withFile(archive, 'a.zip', path => {
      assert.match(run('unzip', '-t', path), /No errors detected/)
      assert.ok(run('env', 'LC_ALL=C.UTF-8', 'unzip', '-Z1', path).includes('Өтініш хат.pdf'))
    })
  })

  test('presses text, and leaves alone what is pressed already', async () => {
    const bytes = utf8.encode('а'.repeat(200_000))
    const [asText, asPhoto] = [await packed([['a.html', bytes]]), await packed([['a.jpg', bytes]])]
    assert.ok(asText.length < bytes.length / 100)
    assert.ok(asPhoto.length > bytes.length && asPhoto.length < bytes.length + 1000)
  })

  test('of large files is right to the last byte', async () => {
    const large = new Uint8Array(5_000_001).map((_, index) => (index * 7919) % 253)
    const archive = await packed([['a.jpg', large], ['b.pdf', large.subarray(1)]])
    withFile(archive, 'a.zip', path => {
      const script = 'import sys, zipfile, hashlib; z = zipfile.ZipFile(sys.argv[1]); print(hashlib.sha256(z.read("a.jpg")).hexdigest())'
      const digest = run('python3', '-c', script, path).trim()
      return crypto.subtle.digest('SHA-256', large).then(own => assert.equal(digest, Buffer.from(own).toString('hex')))
    })
    assert.equal(read(archive)[1][6], 5_000_000)
  })

  test('refuses paths that lead out of the package, and the same path twice', async () => {
    for (const path of ['../a', '/a', 'a//b', 'a/./b', 'a\\b', '']) {
      await assert.rejects(packed([[path, new Uint8Array(1)]]), /not a path inside a package/)
    }
    await assert.rejects(packed([['a', new Uint8Array(1)], ['a', new Uint8Array(1)]]), /twice/)
  })

  test('says the sizes before each file, so that it can be read as a stream', async () => {
    const archive = await packed([['a.pdf', utf8.encode('%PDF-')], ['b.txt', utf8.encode('a'.repeat(100))]])
    assert.equal(archive.readUInt16LE(6) & 8, 0)
    assert.deepEqual([archive.readUInt32LE(18), archive.readUInt32LE(22)], [5, 5])
    const second = archive.indexOf('PK\u0003\u0004', 30)
    assert.equal(second, 30 + 'a.pdf'.length + 5)
    assert.equal(archive.readUInt32LE(second + 22), 100)
  })

  test('sums up like others, whatever the length and wherever the bytes begin', () => {
    const bytes = new Uint8Array(100_003).map((_, index) => (index * 7919 + (index >> 7)) % 256)
    for (const [from, to] of [[0, 0], [0, 1], [1, 8], [3, 12], [5, 100_003], [0, 65_536]]) {
      const own = bytes.subarray(from, to)
      const theirs = Number(run('python3', '-c', 'import sys, zlib, base64; print(zlib.crc32(base64.b64decode(sys.argv[1])))', Buffer.from(own.subarray(0, 60_000)).toString('base64')))
      assert.equal(crc32(own.subarray(0, 60_000)), theirs, `${from}-${to}`)
      const half = own.length >> 1
      assert.equal(crc32(own.subarray(half), crc32(own.subarray(0, half))), crc32(own))
    }
  })

  test('without entries is an archive all the same', async () => assert.deepEqual(read(await packed([])), []))
})
