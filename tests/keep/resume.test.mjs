// Resume files: what is saved comes back to the byte, with a password and without; wrong, cut, altered and newer ones are
// told apart, whichever byte it is.
import assert from 'node:assert/strict'
import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { loadResume } from './bundle.mjs'

let resume
before(async () => (resume = await loadResume()))

const work = () => ({ signal: new AbortController().signal, onProgress: () => undefined })
const sha = bytes => createHash('sha256').update(bytes).digest('hex')

// The second is longer than one piece.
const contents = { a: randomBytes(1000), b: randomBytes(2_500_000), before: Buffer.from('original') }
const document = (id, rest = {}) => ({ id, name: `${id}.pdf`, type: 'pdf', size: contents[id].length, sha256: sha(contents[id]), role: 'reply', ...rest })

const given = {
  id: 'case-1',
  name: 'ХҚКО',
  locale: 'kk',
  letterLocale: 'ru',
  answers: { happened: ['refused'], story: 'Әңгіме 😀\u202e<b>' },
  typed: { service_name: 'Жарты' },
  documents: [document('a'), document('b', { from: [document('before')], steps: ['cleaned'] })],
  edits: [],
  tidy: true,
  target: null,
  seen: null,
  page: 'story',
}
const rulebook = { version: '2026.11.1', hash: 'abc' }
const file = async id => new Uint8Array(contents[id]).buffer
const write = password => resume.writeResume({ given, rulebook, file }, password, work())
const bytesOf = async blob => Buffer.from(await blob.arrayBuffer())
const read = (bytes, password = '') => resume.readResume(new Blob([bytes]), password, work())
const refused = (bytes, password) => read(bytes, password).then(() => 'opened', error => error.code ?? String(error))

for (const password of [null, 'құпия сөз й']) {
  test(`comes back whole, ${password === null ? 'without a password' : 'with one'}`, async () => {
    const saved = await write(password)
    const found = await resume.readResume(saved, password ?? '', work())
    assert.deepEqual(found.given, given)
    assert.deepEqual(found.rulebook, rulebook)
    assert.deepEqual([...found.files].map(([id, bytes]) => [id, sha(Buffer.from(bytes))]), ['a', 'b', 'before'].map(id => [id, sha(contents[id])]))
    assert.equal((await bytesOf(saved)).includes(Buffer.from('Жарты')), password === null)
  })
}

test('the same letters typed in two pieces open it, other ones do not', async () => {
  const saved = await bytesOf(await write('құпия сөз й'))
  assert.equal((await read(saved, 'құпия сөз й'.normalize('NFD'))).given.id, given.id)
  for (const wrong of ['', 'құпия сөз', 'Құпия сөз й']) assert.equal(await refused(saved, wrong), 'password')
})

test('two files of one case share nothing', async () => {
  const [one, other] = await Promise.all([write('password'), write('password')].map(each => each.then(bytesOf)))
  const head = resume.headLength(true)
  assert.notDeepEqual(one.subarray(18, head), other.subarray(18, head))
  assert.notDeepEqual(one.subarray(head, head + 64), other.subarray(head, head + 64))
})

test('can be opened by another program, from the description alone', async () => {
  const saved = await bytesOf(await write('password'))
  assert.equal(saved.subarray(0, 10).toString('latin1'), 'shagym\r\n\x01\x01')
  const size = Number(saved.readBigUInt64BE(10))
  const count = saved.readUInt32BE(18)
  assert.equal(count, 600_000)
  const [salt, check, prefix] = [saved.subarray(22, 38), saved.subarray(38, 54), saved.subarray(54, 61)]
  const head = saved.subarray(0, 69)
  const secret = pbkdf2Sync('password', salt, count, 32, 'sha256')
  assert.deepEqual(Buffer.from(hkdfSync('sha256', secret, '', 'shagym resume check', 16)), check)
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'shagym resume key', 32))
  const pieces = []
  const total = Math.ceil(size / 2 ** 20)
  for (let index = 0, at = 69; index < total; index += 1) {
    const end = Math.min(at + 2 ** 20 + 16, saved.length)
    const nonce = Buffer.concat([prefix, Buffer.from([0, 0, 0, index, index === total - 1 ? 1 : 0])])
    const opening = createDecipheriv('aes-256-gcm', key, nonce).setAAD(head).setAuthTag(saved.subarray(end - 16, end))
    pieces.push(opening.update(saved.subarray(at, end - 16)), opening.final())
    at = end
  }
  const body = Buffer.concat(pieces)
  assert.equal(body.length, size)
  const index = body.subarray(36, 36 + body.readUInt32BE(0))
  assert.equal(sha(index), body.subarray(4, 36).toString('hex'))
  assert.equal(JSON.parse(index).case.typed.service_name, 'Жарты')
})

const flipped = (bytes, at) => {
  const copy = Buffer.from(bytes)
  copy[at] ^= 0x40
  return copy
}

test('cut anywhere is told as cut', async () => {
  for (const password of [null, 'password']) {
    const saved = await bytesOf(await write(password))
    for (const length of [8, 9, 17, 30, 60, 100, 5000, saved.length - 1]) assert.equal(await refused(saved.subarray(0, length), password ?? ''), 'cut', String(length))
  }
  assert.equal(await refused(Buffer.alloc(0)), 'not_resume')
  assert.equal(await refused(Buffer.from('shagy')), 'not_resume')
})

test('altered anywhere is told as altered, and never opens', async () => {
  for (const password of [null, 'password']) {
    const saved = await bytesOf(await write(password))
    const head = resume.headLength(password !== null)
    // Every byte of an open file's head and index, and some further on; of a locked one each try costs a derivation.
    const places = password === null ? [...Array(1400).keys()].filter(at => at % 7 === 0 || at < 40) : [7, 12, 20, 30, 45, 58, 66, head, head + 5000, head + 2 ** 20 + 20, saved.length - 1]
    for (const at of [...places, saved.length - 1]) {
      const code = await refused(flipped(saved, at), password ?? '')
      assert.ok(at < 6 ? code === 'not_resume' : ['altered', 'newer', 'cut'].includes(code), `${at}: ${code}`)
      if (at >= head) assert.equal(code, 'altered', String(at))
    }
    assert.equal(await refused(Buffer.concat([saved, Buffer.from('x')]), password ?? ''), 'altered')
  }
  // Sent as text, it lost a sign.
  const saved = (await bytesOf(await write(null))).toString('latin1').replace('\r\n', '\n')
  assert.equal(await refused(Buffer.from(saved, 'latin1')), 'altered')
})

test('pieces cannot change places', async () => {
  const saved = await bytesOf(await write('password'))
  const head = resume.headLength(true)
  const piece = 2 ** 20 + 16
  const swapped = Buffer.concat([saved.subarray(0, head), saved.subarray(head + piece, head + 2 * piece), saved.subarray(head, head + piece), saved.subarray(head + 2 * piece)])
  assert.equal(swapped.length, saved.length)
  assert.equal(await refused(swapped, 'password'), 'altered')
})

test('newer ones are told as newer, and too costly ones are refused', async () => {
  const saved = await bytesOf(await write(null))
  saved[8] = 2
  assert.equal(await refused(saved), 'newer')
  const lock = { iterations: 2_000_000_000, salt: new Uint8Array(16), check: new Uint8Array(16), nonce: new Uint8Array(7) }
  const costly = await resume.writeHead({ size: 0, lock })
  assert.equal(await refused(Buffer.concat([costly, Buffer.alloc(16)]), 'x'), 'altered')
})

test('writing can be stopped', async () => {
  const stop = new AbortController()
  const begun = resume.writeResume({ given, rulebook, file }, 'password', { signal: stop.signal, onProgress: () => stop.abort() })
  await assert.rejects(begun, { name: 'AbortError' })
})
