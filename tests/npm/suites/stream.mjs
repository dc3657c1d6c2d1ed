// shagym respond --ndjson: many cases through a pipe.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { at, shagym } from '../consumer.mjs'
import { golden } from '../cases.mjs'

const lines = golden.map(({ request }) => JSON.stringify(request))

describe('shagym respond --ndjson', () => {
  test('answers a line with a line, in order, the same for any number of threads', () => {
    const input = `${lines.join('\n')}\n`
    const one = shagym(['respond', '--ndjson', '--workers', '1'], input)
    assert.equal(one.status, 0, one.stderr)
    assert.deepEqual(one.stdout.trimEnd().split('\n').map(line => JSON.parse(line)), golden.map(({ view }) => view))
    for (const workers of ['2', '5']) assert.equal(shagym(['respond', '--ndjson', '--workers', workers], input).stdout, one.stdout)
  })

  test('answers a bad line in its place and goes on', () => {
    const bad = ['{', '', '[]', '\u0000', '{"locale":"ru"}', `{"a":"${'x'.repeat(3 << 20)}"}`, 'null', '{"locale":"ru","now":"x","answers":{}}\r']
    const input = bad.flatMap(line => [lines[0], line]).join('\n') // the last line has no end
    const answers = shagym(['respond', '--ndjson', '--workers', '2'], input).stdout.trimEnd().split('\n').map(line => JSON.parse(line))
    assert.equal(answers.length, bad.length * 2)
    answers.forEach((answer, index) => assert.equal(answer.ok, index % 2 === 0, `line ${index}`))
    assert.equal(answers[11].error.code, 'too_large')
  })

  test('no input is no answer', () => {
    assert.deepEqual(shagym(['respond', '--ndjson'], ''), { status: 0, stdout: '', stderr: '' })
  })

  test('lines that arrive in pieces, letters cut in two, are put together', async () => {
    const child = spawn(at('node_modules/.bin/shagym'), ['respond', '--ndjson', '--workers', '1'])
    const bytes = Buffer.from(`${lines[0]}\n`)
    for (let from = 0; from < bytes.length; from += 7) child.stdin.write(bytes.subarray(from, from + 7))
    child.stdin.end()
    let said = ''
    child.stdout.setEncoding('utf8').on('data', text => (said += text))
    await once(child, 'close')
    assert.deepEqual(JSON.parse(said), golden[0].view)
  })

  test('ends quietly when nobody reads any more', async () => {
    const child = spawn('sh', ['-c', `"${at('node_modules/.bin/shagym')}" respond --ndjson | head -n 1 | wc -l`])
    child.stdin.on('error', () => {})
    child.stdin.end(`${lines[0]}\n`.repeat(3000))
    let said = ''
    let told = ''
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (told += text))
    await once(child, 'close')
    assert.deepEqual([said.trim(), told], ['1', ''])
  })

  test('needs no more memory for many cases than for few', async () => {
    const peak = async count => {
      const child = spawn(process.execPath, [at('node_modules/shagym/cli/shagym.mjs'), 'respond', '--ndjson', '--workers', '1'], { stdio: ['pipe', 'pipe', 'inherit'] })
      let most = 0
      let answered = 0
      child.stdout.on('data', chunk => {
        for (const byte of chunk) if (byte === 10) answered += 1
        most = Math.max(most, resident(child.pid))
      })
      const closed = once(child, 'close')
      for (let left = count; left > 0; left -= 100) if (!child.stdin.write(`${lines[0]}\n`.repeat(100))) await once(child.stdin, 'drain')
      child.stdin.end()
      await closed
      assert.equal(answered, count)
      return most
    }
    const few = await peak(1000)
    const many = await peak(5000)
    assert.ok(many < few * 1.5, `${few} kB for 1 000 cases, ${many} kB for 5 000`)
  })
})

/** Memory of a process in kB. */
function resident(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1])
  } catch {
    return 0
  }
}
