// What nobody expects in a package: hundreds of enclosures, names without end, characters that the font lacks.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strToU8 } from 'fflate'
import { loadRenderers } from '../bundle.mjs'
import { caseWith, documentOf, packageOf } from '../made-package.mjs'
import { folded, run, textOf, withFile } from '../tools.mjs'

const { reopen } = await loadRenderers()

/** As unzip and python read it: name to what the file holds. */
async function read(blob) {
  return withFile(Buffer.from(await blob.arrayBuffer()), 'p.zip', file => {
    assert.match(run('unzip', '-t', file), /No errors detected/)
    const script = 'import sys, zipfile, json, base64; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({n: base64.b64encode(z.read(n)).decode() for n in z.namelist() if n.startswith("letter.")}))'
    return Object.fromEntries(Object.entries(JSON.parse(run('python3', '-c', script, file))).map(([name, content]) => [name, Buffer.from(content, 'base64')]))
  })
}

describe('a package that nobody expects', () => {
  test('holds 500 enclosures with names of 400 letters, and gives them all back', async () => {
    const contents = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`d${index}`, strToU8(`file ${index}`)]))
    const documents = Object.entries(contents).map(([id, content], index) => documentOf(id, content, `${index} ${'😀Ұзақ/../аты'.repeat(40)}.pdf`.slice(0, 400)))
    const { blob, files } = await packageOf(caseWith({ documents }), { contents })
    assert.equal(files.filter(({ source }) => source === 'document').length, 500)
    assert.ok(files.every(({ path }) => path.length < 60 && /^[a-z0-9./-]+$/i.test(path)))
    const { 'letter.txt': text } = await read(blob)
    assert.match(text.toString(), /\n500\. /)
    const found = await reopen(blob)
    assert.deepEqual(found.files.map(({ name }) => name), documents.map(({ name }) => name))
  })

  test('names what the font lacks, marks it in the PDF, and leaves it as it is elsewhere', async () => {
    const story = 'Маған 中文 деп жазды 😀, содан кейін ештеңе айтпады.'
    const { blob, missing } = await packageOf(caseWith({ answers: { story } }))
    assert.deepEqual(missing, ['中', '文', '😀'])
    const files = await read(blob)
    assert.ok(files['letter.txt'].toString().includes(story))
    assert.ok(folded(textOf(files['letter.pdf'])).includes('Маған �� деп жазды �,'))
  })

  test('takes names of persons and bodies as long as the questions allow', async () => {
    const long = 'Ұзақатау '.repeat(33).trim()
    const { blob } = await packageOf(caseWith({ answers: { provider_name: long, applicant_name: { surname: 'Ә'.repeat(90), given: 'Б'.repeat(90) } } }))
    const { 'letter.pdf': pdf, 'letter.txt': text } = await read(blob)
    assert.equal(textOf(pdf).replace(/\s+/g, ''), text.toString().replace(/\s+/g, ''))
  })
})
