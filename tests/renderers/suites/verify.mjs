// scripts/verify-package says of a package whether it is what was made, and builds the letter anew from the case alone.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { caseWith, packageOf } from '../made-package.mjs'
import { run, withFile } from '../tools.mjs'

const script = fileURLToPath(new URL('../../../scripts/verify-package', import.meta.url))
const bytesOf = async ({ blob }) => Buffer.from(await blob.arrayBuffer())
const verify = file => spawnSync(script, [file], { encoding: 'utf8' })
const verified = archive => withFile(archive, 'p.zip', file => verify(file))

const change = (archive, script) =>
  withFile(archive, 'p.zip', (file, folder) => {
    run('python3', '-c', `
import sys, zipfile, json, hashlib
z = zipfile.ZipFile(sys.argv[1])
files = {i.filename: z.read(i) for i in z.infolist()}
def sign():
    m = json.loads(files['manifest.json'])
    for f in m['files']: f['size'], f['sha256'] = len(files[f['path']]), hashlib.sha256(files[f['path']]).hexdigest()
    files['manifest.json'] = json.dumps(m).encode()
${script}
with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as out:
    for name, content in files.items(): out.writestr(name, content)`, file, `${folder}/q.zip`)
    return verify(`${folder}/q.zip`)
  })

describe('verify-package', async () => {
  const whole = await bytesOf(await packageOf(caseWith(), { textLimit: 900 }))

  test('builds everything but the enclosures anew, byte for byte', () => {
    const { status, stdout, stderr } = verified(whole)
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.match(stdout, /the same bytes: 8 of 8 files\n/)
  })

  test('names a file that was altered, even where the manifest was altered with it', () => {
    const plain = change(whole, "files['letter.txt'] += b'x'")
    assert.deepEqual([plain.status, plain.stderr.includes('letter.txt: ')], [1, true])
    const signed = change(whole, "files['letter.docx'] = files['letter.docx'] + b'x'; sign()")
    assert.match(signed.stderr, /^letter\.docx: not what follows from case\.json\n$/)
    const answers = change(whole, "files['case.json'] = files['case.json'].replace('\"reply\": \"'.encode(), '\"reply\" : \"'.encode()).replace('680'.encode(), '681'.encode()); sign()")
    assert.equal(answers.status, 1)
    const swapped = change(whole, "files['enclosures/01-basqa.pdf'] = b'%PDF-1.4 other'; sign()")
    assert.match(swapped.stderr, /enclosures\/01-basqa\.pdf: not the file that case\.json speaks of/)
  })

  test('tells of files too many and too few, and of a manifest that does not fit', () => {
    assert.match(change(whole, "files['more.txt'] = b'x'; del files['letter.pdf']").stderr, /letter\.pdf: missing\n.*more\.txt: the manifest does not know it/s)
    assert.match(change(whole, "m = json.loads(files['manifest.json']); del m['engine']; files['manifest.json'] = json.dumps(m).encode()").stderr, /manifest\.json: \/ must have required property 'engine'/)
  })

  test('builds a letter anew that the person has edited, and names one whose edits were altered', async () => {
    const { given, ...made } = caseWith()
    const edits = [{ locale: 'kk', block: 'story', original: ['x'], lines: ['Өз сөзіммен.'] }, { locale: 'kk', block: 'norms', original: [], lines: [] }]
    const archive = await bytesOf(await packageOf({ ...made, given: { ...given, edits } }, { textLimit: 900 }))
    const { status, stdout, stderr } = verified(archive)
    assert.deepEqual([stderr, status], ['', 0])
    assert.match(stdout, /the same bytes: 8 of 8 files\n/)
    const other = change(archive, "files['case.json'] = files['case.json'].replace('Өз сөзіммен'.encode(), 'Басқа сөзбен'.encode()); sign()")
    assert.match(other.stderr, /letter\.pdf: not what follows from case\.json/)
  })

  test('does not judge what it cannot build: no case, or made by other rules', async () => {
    assert.equal(verified(await bytesOf(await packageOf(caseWith(), { withCase: false }))).status, 3)
    const { status, stdout } = change(whole, "files['manifest.json'] = files['manifest.json'].replace(json.loads(files['manifest.json'])['rulebook']['hash'].encode(), b'0' * 64)")
    assert.equal(status, 3)
    assert.match(stdout, /another rulebook: made with 000000000000/)
  })

  test('refuses what is no package, and no file', () => {
    assert.match(verified(Buffer.from('hello')).stderr, /no ZIP/)
    assert.equal(verified(Buffer.from('hello')).status, 1)
    assert.equal(verify('/nowhere/p.zip').status, 1)
  })
})
