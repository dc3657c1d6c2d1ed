// A package comes back as it was; what was cut, swapped or built by hand is told in a code that has words in every language.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { zipSync, strToU8 } from 'fflate'
import { loadRenderers } from '../bundle.mjs'
import { locales } from '../golden-letters.mjs'
import { handinIn } from '../handin.mjs'
import { bytes, caseWith, packageOf } from '../made-package.mjs'
import { run, withFile } from '../tools.mjs'

const { reopen } = await loadRenderers()
const made = caseWith()
const { given } = made
const { documents } = given
const { blob } = await packageOf(made)
const whole = new Uint8Array(await blob.arrayBuffer())

/** The package after python did something to its files: `files` is a dict of name to bytes. */
const changed = script =>
  withFile(whole, 'p.zip', (file, folder) => {
    run('python3', '-c', `
import sys, zipfile
files = {i.filename: zipfile.ZipFile(sys.argv[1]).read(i) for i in zipfile.ZipFile(sys.argv[1]).infolist()}
${script}
with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as out:
    for name, content in files.items(): out.writestr(name, content)`, file, `${folder}/q.zip`)
    return new Blob([run('python3', '-c', 'import sys, base64; print(base64.b64encode(open(sys.argv[1], "rb").read()).decode())', `${folder}/q.zip`)].map(text => Buffer.from(text, 'base64')))
  })

const failing = (file, code) => assert.rejects(reopen(file), error => {
  assert.equal(error.code, code)
  for (const locale of locales) assert.doesNotMatch(handinIn(locale)(`handin.open.problem.${code}`, error.values), /handin\.|\{/)
  return true
})

describe('a package that is opened again', () => {
  test('brings back answers and enclosures, byte for byte', async () => {
    const found = await reopen(blob)
    assert.deepEqual(found.given, { ...given, documents: [] })
    const read = await Promise.all(found.files.map(async ({ name, role, content }) => [name, role, Buffer.from(await content.arrayBuffer())]))
    assert.deepEqual(read, documents.map(({ name, id }) => [name, 'other', Buffer.from(bytes[id])]))
    assert.deepEqual([found.altered, found.absent, found.extra, found.leftOut, found.caseAltered], [[], [], [], 0, false])
  })

  test('also after it was unpacked and packed again in a folder', async () => {
    const found = await reopen(changed("files = {'My folder/' + n: c for n, c in files.items()}; files['__MACOSX/._x'] = b'x'"))
    assert.equal(found.files.length, 2)
    assert.deepEqual(found.extra, [])
  })

  test('names what was altered, taken out and put in, and does not take altered enclosures over', async () => {
    const found = await reopen(changed("files['enclosures/01-basqa.pdf'] = b'%PDF-1.4 x'; files['letter.pdf'] += b' '; del files['letter.txt']; files['virus.exe'] = b'MZ'"))
    assert.deepEqual(found.altered.sort(), ['enclosures/01-basqa.pdf', 'letter.pdf'])
    assert.deepEqual(found.absent, ['letter.txt'])
    assert.deepEqual(found.extra, ['virus.exe'])
    assert.equal(found.leftOut, 1)
    assert.deepEqual(found.files.map(({ name }) => name), ['b құжат.pdf'])
  })

  test('tells when the answers themselves were altered', async () => {
    const found = await reopen(changed("files['case.json'] = files['case.json'].replace(b'\"format\"', b' \"format\"')"))
    assert.deepEqual([found.caseAltered, found.altered], [true, ['case.json']])
  })

  test('without its case, without its manifest, or from the future is told so', async () => {
    await failing((await packageOf(made, { withCase: false })).blob, 'no_case')
    await failing(changed("del files['manifest.json']"), 'no_manifest')
    await failing(changed("files['manifest.json'] = b'{'"), 'bad_manifest')
    await failing(changed("files['manifest.json'] = b'{\"format\": 3}'"), 'newer')
    await failing(changed("files['manifest.json'] = b'[]'"), 'bad_manifest')
    await failing(changed("files['case.json'] = b'{}'"), 'bad_case')
  })
})

describe('a ZIP that was cut or built by hand', () => {
  const archive = (files, options) => new Blob([zipSync(files, options)])

  test('is no ZIP at all', async () => {
    for (const content of ['', 'PK', 'hello, world', '%PDF-1.7 ...', '\u0000'.repeat(100_000)]) await failing(new Blob([content]), 'not_zip')
  })

  test('cut anywhere is told, and never crashes', async () => {
    for (let at = 4; at < whole.length; at += Math.ceil(whole.length / 60)) await failing(new Blob([whole.subarray(0, at)]), 'cut')
    await failing(new Blob([whole.subarray(0, whole.length - 1)]), 'cut')
  })

  test('with any one byte changed ends in words or in named files, never in silence', async () => {
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 400)) {
      const bent = whole.slice()
      bent[at] ^= 0xff
      try {
        await reopen(new Blob([bent]))
      } catch (error) {
        assert.equal(error.name, 'PackageError', `${at}: ${error.stack}`)
        assert.doesNotMatch(handinIn('en')(`handin.open.problem.${error.code}`, error.values), /handin\.|\{/)
      }
    }
  })

  test('that leads out of its folder', async () => {
    for (const name of ['../a', '/etc/passwd', 'a/../../b', 'C:\\a', 'a\\..\\b', 'a//b', './a']) await failing(archive({ [name]: strToU8('x') }), 'unsafe_name')
  })

  test('that holds a name twice, a password, or another way of packing', async () => {
    const twin = Buffer.from(zipSync({ aa: strToU8('x'), ab: strToU8('y') }))
    for (let at = twin.indexOf('ab'); at >= 0; at = twin.indexOf('ab', at + 1)) twin.write('aa', at)
    await failing(new Blob([twin]), 'twice')
    const plain = Buffer.from(zipSync({ a: strToU8('x') }, { level: 0 }))
    const central = plain.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const locked = Buffer.from(plain)
    locked[central + 8] |= 1
    await failing(new Blob([locked]), 'encrypted')
    const other = Buffer.from(plain)
    other[central + 10] = 12
    await failing(new Blob([other]), 'unsupported')
  })

  test('that unpacks to more than it says, or whose files share their bytes', async () => {
    const large = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(3_000_000) }))
    const central = large.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const lying = Buffer.from(large)
    lying.writeUInt32LE(10, central + 24)
    await failing(new Blob([lying]), 'bomb')
    const boasting = Buffer.from(large)
    boasting.writeUInt32LE(0x1fffffff, central + 24)
    await failing(new Blob([boasting]), 'bomb')
    const shared = Buffer.from(zipSync({ a: new Uint8Array(100_000), b: new Uint8Array(100_000) }))
    const second = shared.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    shared.writeUInt32LE(0, second + 42)
    await failing(new Blob([shared]), 'bomb')
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, new Uint8Array(0)]))
    await failing(archive(many), 'too_many')
  })
})
